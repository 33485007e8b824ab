/**
 * Takes the pictures of the guide from a running demonstration, whose people are invented:
 *   ./county161 demo --size town --port 1610      and, in this folder,      node pictures.mjs 1610
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'package';

const [port = '1610'] = process.argv.slice(2);
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
];

mkdirSync('src/help', { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
async function page(account, route, viewport) {
  const fresh = await (await browser.newContext({ viewport, deviceScaleFactor: 0.75 })).newPage();
  await fresh.goto(`http://127.0.0.1:${port}/console/#${route}`);
  await fresh.fill('#account', account);
  await fresh.fill('#password', PASSWORD);
  await fresh.click('button[type=submit]');
  await fresh.waitForSelector('main h1');
  await fresh.waitForLoadState('networkidle');
  return fresh;
}
const take = (at, name) => at.screenshot({ path: `src/help/${name}.png` });
for (const [account, name, route, viewport] of PAGES) {
  const at = await page(account, route, viewport);
  await take(at, name);
  if (name === 'people') {
    await at.getByRole('button', { name: '看档' }).first().click();
    await at.waitForSelector('.el-timeline');
    await take(at, 'person');
    await at.getByRole('link', { name: '一户一档' }).click();
    await at.waitForSelector('.el-timeline');
    await take(at, 'household');
  }
  await at.context().close();
}
await browser.close();
