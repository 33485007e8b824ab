/**
 * Takes the pictures of the guide from a running demonstration, whose people are invented:
 *   ./county161 demo --size town --port 1610      and, in this folder,      node pictures.mjs 1610
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'package';

const [port = '1610'] = process.argv.slice(2);
const WAITED_MILLIS = 120_000;
const STILL_MILLIS = 500;
const PASSWORD = 'Demo-161-Demo';
const WIDE = { width: 1000, height: 560 };
const PHONE = { width: 390, height: 560 };
const PAGES = [
  ['县', 'begin', '/begin', WIDE],
  ['镇审核', 'tasks', '/', WIDE],
  ['领导', 'leader', '/leader', WIDE],
  ['村', 'village', '/village', PHONE],
  ['村', 'people', '/people', WIDE],
  ['镇', 'import', '/import', WIDE],
  ['镇', 'list', '/list/carrier', WIDE],
  ['镇', 'findings', '/findings', WIDE],
  ['县', 'figures', '/figures', WIDE],
  ['县', 'books', '/books', WIDE],
  ['县', 'policies', '/policies', WIDE],
  ['县审批', 'year', '/year', WIDE],
  ['镇', 'forms', '/forms', WIDE],
  ['系统', 'accounts', '/accounts', WIDE],
  ['系统', 'settings', '/settings', WIDE],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
/** What is still being worked out is no picture. */
async function settled(at) {
  await at.waitForSelector('main h1');
  await at.waitForLoadState('networkidle');
  await at.waitForFunction(() => !/正在(找|算|看|打开)/.test(document.body.innerText));
  await at.waitForTimeout(STILL_MILLIS);
}
async function page(account, route, viewport) {
  const fresh = await (await browser.newContext({ viewport })).newPage();
  fresh.setDefaultTimeout(WAITED_MILLIS);
  await fresh.goto(`http://127.0.0.1:${port}/console/#${route}`);
  await fresh.fill('#account', account);
  await fresh.fill('#password', PASSWORD);
  await fresh.click('button[type=submit]');
  await fresh.waitForSelector('header.top');
  await settled(fresh);
  return fresh;
}
/** Kept to the end: a server that watches the sources loads its pages anew with each that is written. */
const taken = new Map();
const take = async (at, name) => taken.set(name, await at.screenshot());
for (const [account, name, route, viewport] of PAGES) {
  const at = await page(account, route, viewport);
  await take(at, name);
  if (name === 'people') {
    await at.getByRole('button', { name: '看档' }).first().click();
    await at.waitForSelector('.el-timeline');
    await settled(at);
    await take(at, 'person');
    await at.getByRole('link', { name: '一户一档' }).click();
    await at.waitForSelector('.el-timeline');
    await settled(at);
    await take(at, 'household');
  }
  await at.context().close();
}
await browser.close();
mkdirSync('src/help', { recursive: true });
taken.forEach((bytes, name) => writeFileSync(`src/help/${name}.png`, bytes));
