// A login at the house's own issuer: there with what this tab alone knows, back with a code that the server makes a token of.

import { Fault } from "./graphql.js";
import { session, unique } from "./session.js";
import { t } from "./texts.js";

const BEGUN = "danyuan.login";

/** @typedef {{ state: string, nonce: string, verifier: string, address: string }} Begun */
/** @typedef {{ given: URLSearchParams, begun: Begun | null }} Returned */

/** Whether people log in at an issuer here. */
export function offered() {
  return document.documentElement.dataset["login"] === "yes";
}

/** Goes to where one logs in; throws a Fault where that is not to be had. */
export async function depart() {
  if (!crypto.subtle) throw new Fault(t("login.unsafe"), "UNAVAILABLE");
  const { address } = await answer("/auth/login");
  const begun = { state: unique(), nonce: unique(), verifier: unique() + unique(), address: location.href };
  const challenge = await digest(begun.verifier);
  sessionStorage.setItem(BEGUN, JSON.stringify(begun));
  const place = new URL(address);
  place.searchParams.set("redirect_uri", home());
  place.searchParams.set("state", begun.state);
  place.searchParams.set("nonce", begun.nonce);
  place.searchParams.set("code_challenge", challenge);
  place.searchParams.set("code_challenge_method", "S256");
  place.searchParams.set("ui_locales", session.language);
  location.assign(place);
}

/**
 * With what somebody comes back, which leaves the address bar and the history at once, and counts once.
 * @returns {Returned | null}
 */
export function takeReturn() {
  const given = new URLSearchParams(location.search);
  if (!offered() || location.pathname !== "/" || !(given.has("code") || given.has("error"))) return null;
  history.replaceState(null, "", "/");
  const begun = JSON.parse(sessionStorage.getItem(BEGUN) ?? "null");
  sessionStorage.removeItem(BEGUN);
  session.entering = true;
  return { given, begun };
}

/** Ends a login: with a token, where one wanted to be; or with a sentence that says why not. @param {Returned} returned */
export async function finish({ given, begun }) {
  const begunHere = begun !== null && given.get("state") === begun.state;
  // A link that somebody else made logs nobody out.
  if (!begunHere && session.token) return session.set({ entering: false });
  if (!begunHere) return session.end(t("login.state"));
  const code = given.get("code");
  if (!code) return session.end(given.get("error") === "access_denied" ? t("login.denied") : t("login.failed"));
  try {
    const { nonce, verifier } = begun;
    const { token } = await answer("/auth/token", { code, verifier, nonce, redirectUri: home() });
    if (new URL(begun.address, location.origin).origin === location.origin) history.replaceState(null, "", begun.address);
    session.begin(token);
  } catch (fault) {
    session.end(fault instanceof Fault ? fault.message : t("login.failed"));
  }
}

/** Where the issuer sends people back to. */
function home() {
  return `${location.origin}/`;
}

/** What the server answers; throws a Fault with its sentence. @param {string} path @param {object} [body] */
async function answer(path, body) {
  const headers = { "Accept-Language": session.language, "Content-Type": "application/json" };
  const sent = body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers };
  const told = await fetch(path, sent)
    .then((response) => response.json())
    .catch(() => ({ errors: [{ message: t("fault.unreachable") }] }));
  const [error] = told.errors ?? [];
  if (error) throw new Fault(error.message, error.extensions?.code ?? "UNAVAILABLE");
  return told;
}

/** SHA-256 in base64url (RFC 7636). @param {string} text */
async function digest(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
