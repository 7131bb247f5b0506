/**
 * Tabs as the ARIA practices describe them: arrows, Home and End move, the shown tab is in the address.
 * @param {HTMLElement} list
 */
export function showTabs(list) {
  const tabs = [...list.querySelectorAll('[role="tab"]')];
  const show = (tab) => {
    for (const other of tabs) {
      const shown = other === tab;
      other.ariaSelected = String(shown);
      other.tabIndex = shown ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')).hidden = !shown;
    }
  };
  list.addEventListener('click', (event) => {
    const tab = event.target.closest('[role="tab"]');
    if (!tab) return;
    show(tab);
    // Only then, so that the tab is seen first.
    setTimeout(() => history.replaceState(null, '', `#/${tab.getAttribute('aria-controls')}`));
  });
  list.addEventListener('keydown', (event) => {
    const place = tabs.indexOf(event.target.closest('[role="tab"]'));
    const to = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: tabs.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const tab = tabs.at(to % tabs.length);
    tab.focus();
    tab.click();
  });
  const named = tabs.find((tab) => `#/${tab.getAttribute('aria-controls')}` === location.hash);
  if (named) show(named);
}
