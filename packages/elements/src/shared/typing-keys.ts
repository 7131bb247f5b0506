/**
 * Listener for keydown, keyup and keypress around fields: keeps what is typed there from the
 * page's own hotkeys, which cannot see that the target inside a shadow root is a field.
 * Tab, Escape, function keys and shortcuts with a modifier still reach the page.
 */
export function keepTypingInside(event: KeyboardEvent): void {
  // AltGr types characters, although Windows reports it as Ctrl+Alt.
  const shortcut =
    (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  if (shortcut || /^(Tab|Escape|F\d+)$/.test(event.key)) return;
  event.stopPropagation();
}

/** Whether a key belongs to an input method (pinyin, kana …) that is still composing. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before it reports the Enter that ended it; 229 tells that one.
  return event.isComposing || event.keyCode === 229;
}
