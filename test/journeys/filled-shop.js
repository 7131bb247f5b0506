/** Resolves once the page's customer base is whole; says how far it came if it never is. */
export async function filledShop(page) {
  const latest = Date.now() + 150_000;
  for (;;) {
    const complete = await page.evaluate(async () => {
      const { store } = await window.Patron.ready;
      return (await store.local.get('demo-data'))?.complete === true;
    });
    if (complete) return;
    if (Date.now() > latest) {
      const words = await page.locator('.demo-progress').textContent();
      throw new Error(`The demo's customer base did not become whole: ${words}`);
    }
    await page.waitForTimeout(500);
  }
}
