// Where the focus goes when what had it is gone: to the heading of what it stood in, so that whoever has no mouse goes on there.

const PLACES = "section, article, form, main";

/** What had the focus last, with all that it stood in, nearest first, and whether the focus was shown. */
let held = { path: /** @type {Element[]} */ ([]), shown: false };

/** Watches a part of the page from now on. @param {HTMLElement} root */
export function keepFocus(root) {
  root.addEventListener("focusin", (event) => {
    const path = event.composedPath().filter((each) => each instanceof Element);
    held = { path, shown: path[0]?.matches(":focus-visible") ?? false };
  });
  new MutationObserver(() => {
    const [last] = held.path;
    if (last && !last.isConnected && document.activeElement === document.body) refocus();
  }).observe(root, { childList: true, subtree: true });
}

/** The focus to a heading, which is in no one's way by Tab. @param {Element | null | undefined} heading @param {boolean} shown */
export function focusHeading(heading, shown = true) {
  if (!(heading instanceof HTMLElement)) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: !shown });
}

function refocus() {
  const place = held.path.find((each) => each.isConnected && each.matches(PLACES));
  const heading = place?.querySelector("h1, h2, h3");
  focusHeading(heading ?? place, held.shown);
}
