/**
 * The command `press-keys`: presses keys together and lets them go, as `['Shift', 'Tab']`, as a person
 * would. The browser takes them for real ones in every engine: they move the focus and fill in fields.
 */
export function pressKeysPlugin() {
  return {
    name: 'press-keys',
    async executeCommand({ command, payload: keys, session }) {
      if (command !== 'press-keys') return undefined;
      const { browser, id } = session;
      if (browser.type === 'webdriver') {
        await browser.sendKeys(id, keys);
        return true;
      }
      const { keyboard } = browser.getPage(id);
      for (const key of keys) await keyboard.down(key);
      for (const key of [...keys].reverse()) await keyboard.up(key);
      return true;
    },
  };
}
