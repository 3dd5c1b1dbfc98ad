// Addresses: every page and card has one, with the day that is looked at in it.

import { endOf } from "./texts.js";

class Router extends EventTarget {
  get path() {
    return decodeURI(location.pathname);
  }

  /** The parts of the path. @returns {string[]} */
  get parts() {
    return location.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  }

  /** @returns {URLSearchParams} */
  get search() {
    return new URLSearchParams(location.search);
  }

  /** The past day that is looked at, such as 2020-02-10; null for now. @returns {string | null} */
  get at() {
    const given = this.search.get("at");
    return given && /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : null;
  }

  /** The instant that everything is read at; null for now. @returns {string | null} */
  get instant() {
    return this.at && endOf(this.at);
  }

  /** Another address, which the way back leads back from. @param {string} address */
  go(address) {
    history.pushState(null, "", address);
    scrollTo(0, 0);
    document.querySelector("main")?.focus({ preventScroll: true });
    this.dispatchEvent(new Event("change"));
  }

  /** Another address in the place of this one. @param {string} address */
  become(address) {
    history.replaceState(history.state, "", address);
    this.dispatchEvent(new Event("change"));
  }

  /** This address at another day. @param {string | null} at */
  look(at) {
    const search = this.search;
    if (at) search.set("at", at);
    else search.delete("at");
    this.become(`${location.pathname}${search.size ? `?${search}` : ""}`);
  }
}

export const router = new Router();

/** The address of a page, at the day that is looked at. @param {...string} parts */
export function to(...parts) {
  const path = `/${parts.map(encodeURIComponent).join("/")}`;
  return router.at ? `${path}?at=${router.at}` : path;
}

/** Whatever a node of the graph is, its card has an address. @param {{ __typename: string, id: string, code?: string }} node */
export function cardOf(node) {
  const kind = { Household: "household", Enterprise: "firm", Unit: "unit", Village: "village" }[node.__typename];
  if (node.__typename === "Person") return to("person", node.id);
  return kind && node.code ? to(kind, node.code) : null;
}

/** Links within the pages are followed without a reload. */
export function follow() {
  addEventListener("popstate", () => router.dispatchEvent(new Event("change")));
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.target) return;
    if (link.dataset["outside"] !== undefined || link.hash) return;
    event.preventDefault();
    router.go(link.pathname + link.search);
  });
}

/** The code of what a line speaks of; of a person the id. @param {{ kind: string, code: string }} subject */
export function keyOf({ kind, code }) {
  return kind === "Person" ? `Person:${code}` : code;
}
