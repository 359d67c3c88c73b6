import { tmpdir } from 'node:os'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { openapi } from './openapi.ts'
import { startDistrict } from './server.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'district-openapi-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

it('the document in the repository is the one the models give', async () => {
  const text = stringify(openapi(), { lineWidth: 110, aliasDuplicateObjects: false, blockQuote: 'literal' })
  await expect(text).toMatchFileSnapshot('./openapi.yaml')
})

it('the running server has the documented routes and no others', async () => {
  const district = await startDistrict({ dataDir, port: 0 })
  await district.close()
  const documented = Object.entries(openapi().paths as Record<string, Record<string, unknown>>).flatMap(
    ([path, item]) =>
      Object.keys(item)
        .filter((method) => method !== 'parameters')
        .map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(district.routes.toSorted()).toEqual(documented.toSorted())
})
