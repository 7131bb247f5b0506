/**
 * The command `emulate` (Chromium alone): media features such as `{ 'forced-colors': 'active' }`, and a
 * `viewport` of so many CSS pixels, or none for the usual one.
 */
export function emulationPlugin() {
  const sessions = new WeakMap();
  return {
    name: 'emulation',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate') return undefined;
      const { features = {}, viewport, isTouch = false } = payload;
      const page = session.browser.getPage(session.id);
      // One for each page: what one session emulates, another cannot take back.
      let client = sessions.get(page);
      if (!client) sessions.set(page, (client = await page.createCDPSession()));
      await client.send('Emulation.setEmulatedMedia', {
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      });
      await client.send('Emulation.setTouchEmulationEnabled', { enabled: isTouch });
      if (viewport) {
        const size = { ...viewport, deviceScaleFactor: 1, mobile: false };
        await client.send('Emulation.setDeviceMetricsOverride', size);
      } else {
        await client.send('Emulation.clearDeviceMetricsOverride');
      }
      // The session stays open: what it emulates ends with it.
      return true;
    },
  };
}
