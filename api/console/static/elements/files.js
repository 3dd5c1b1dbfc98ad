// Files of the server, which it gives to the token alone, so that a link by itself does not lead there.

import { Fault } from "../graphql.js";
import { session } from "../session.js";
import { t } from "../texts.js";

/** @param {string} path @returns {Promise<Response>} */
async function fetched(path) {
  const headers = { Authorization: `Bearer ${session.token}`, "Accept-Language": session.language };
  const response = await fetch(path, { headers }).catch(() => null);
  if (response?.ok) return response;
  const told = await response?.json().catch(() => null);
  throw new Fault(told?.errors?.[0]?.message ?? t("files.away"), "UNAVAILABLE");
}

/** What is listed there. @param {string} path @returns {Promise<any>} */
export async function listed(path) {
  return (await fetched(path)).json();
}

/** Keep a file under a name, where the browser keeps what is downloaded. @param {string} path @param {string} name */
export async function keep(path, name) {
  const address = URL.createObjectURL(await (await fetched(path)).blob());
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.dataset["outside"] = "";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
