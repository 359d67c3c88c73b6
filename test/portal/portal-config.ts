import { PortalConfig } from '../../district/portal/config.ts'
import type { FakeAdapter } from './fake-adapter.ts'

/** The configuration of a gateway that speaks to the fake portal; `over` replaces what the test is about. */
export function portalConfig(
  fake: FakeAdapter,
  over: Partial<Parameters<typeof PortalConfig.parse>[0] & object> = {},
): PortalConfig {
  return PortalConfig.parse({
    adapter: fake.url,
    dstcode: fake.dstcode,
    login: { path: '/auth/login', username: fake.username, password: fake.password },
    servicePath: `/XrdAdapter/RestService/forward/mapi/g?dstcode=${fake.dstcode}`,
    unit: 'H25',
    readTimeoutSeconds: 0.3,
    retry: { firstSeconds: 60, mostSeconds: 600, heldSeconds: 600 },
    ...over,
  })
}
