// Files of the server, which it gives to the token alone, so that a link by itself does not lead there.

import { Fault } from "../graphql.js";
import { session } from "../session.js";
import { t } from "../texts.js";

/**
 * Does something with files; what went wrong is the host's to show.
 * @param {{ fault: Fault | null }} host @param {() => Promise<unknown>} work
 */
export async function attempt(host, work) {
  host.fault = null;
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    host.fault = fault;
  }
}

/** @param {string} path @param {RequestInit} given @returns {Promise<Response>} */
async function fetched(path, given = {}) {
  const headers = { Authorization: `Bearer ${session.token}`, "Accept-Language": session.language };
  const response = await fetch(path, { headers, ...given }).catch(() => null);
  if (response?.ok) return response;
  const told = await response?.json().catch(() => null);
  const error = told?.errors?.[0];
  throw new Fault(error?.message ?? t("files.away"), error?.extensions?.code ?? "UNAVAILABLE");
}

/** What is listed there. @param {string} path @returns {Promise<any>} */
export async function listed(path) {
  return (await fetched(path)).json();
}

/** What is written there. @param {string} path @returns {Promise<string>} */
export async function read(path) {
  return (await fetched(path)).text();
}

/** What comes of sending a file there. @param {string} path @param {File} file @returns {Promise<any>} */
export async function sent(path, file) {
  return (await fetched(path, { method: "POST", body: file })).json();
}

/** Keep a file under a name, where the browser keeps what is downloaded. @param {string} path @param {string} name */
export async function keep(path, name) {
  const address = URL.createObjectURL(await (await fetched(path)).blob());
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.dataset["outside"] = "";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
