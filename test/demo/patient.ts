import { expect as atOnce } from '@playwright/test'

/** As the test runner's, but the day is driven without its settings: a slow machine makes it slow, not wrong. */
export const expect = atOnce.configure({ timeout: 60_000 })
