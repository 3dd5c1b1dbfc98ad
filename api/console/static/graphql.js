// Asks the public API by the documents in `operations/`: with the token, in the language, at the instant of the page.

import { router } from "./router.js";
import { session } from "./session.js";
import { t } from "./texts.js";

const BOOKMARKS = "Danyuan-Bookmarks";
const ANSWER = "application/graphql-response+json, application/json;q=0.9";
const EVENTS = "text/event-stream";
/** Milliseconds before each further try; altogether as long as a restart of the server takes at most. */
const PAUSES = [500, 1_000, 2_000, 4_000, ...Array(14).fill(8_000)];

/** @type {Record<string, { id: string, text: string }>} */
let documents = {};
/** @type {string | null} */
let bookmarks = null;

/** What went wrong, told in words, with its code. */
export class Fault extends Error {
  /** @param {string} message @param {string} code @param {Record<string, any>} extensions */
  constructor(message, code, extensions = {}) {
    super(message);
    this.code = code;
    this.extensions = extensions;
  }
}

/** Fetches the documents, once. */
export async function learnDocuments() {
  documents = await (await fetch(new URL("documents.json", import.meta.url))).json();
}

/** The text of an operation. @param {string} name */
export function textOf(name) {
  return documents[name]?.text ?? "";
}

/**
 * The answer of an operation. What the server cannot answer for now is asked again for some minutes: a query asks
 * nothing twice, and a deed has its key. Throws a Fault.
 * @param {string} name
 * @param {Record<string, any>} variables
 * @param {{ now?: boolean }} options `now`: whatever day the page looks at
 * @returns {Promise<any>}
 */
export async function ask(name, variables = {}, { now = false } = {}) {
  const { token } = session;
  for (const pause of PAUSES) {
    const answer = await attempt(name, variables, now);
    if (answer) {
      if (session.waiting) session.set({ waiting: false });
      return answer;
    }
    if (!session.waiting) session.set({ waiting: true });
    await new Promise((resolve) => setTimeout(resolve, pause));
    // What one person asked is not sent with the token of who came after them.
    if (session.token !== token) throw new Fault(t("fault.unreachable"), "UNAVAILABLE");
  }
  session.set({ waiting: false });
  throw new Fault(t("fault.unreachable"), "UNAVAILABLE");
}

/**
 * The same with a list in it whole: its pages are asked for one after the other.
 * @param {string} name
 * @param {Record<string, any>} variables
 * @param {(data: any) => any} listOf the list, null where there is none
 * @param {{ now?: boolean }} options
 * @returns {Promise<any>}
 */
export async function askWhole(name, variables, listOf, options) {
  const data = await ask(name, variables, options);
  const whole = listOf(data);
  for (let page = whole; page?.pageInfo.hasNextPage;) {
    page = listOf(await ask(name, { ...variables, after: page.pageInfo.endCursor }, options));
    for (const each of ["nodes", "edges"]) whole[each]?.push(...(page?.[each] ?? []));
  }
  return data;
}

/**
 * The data; null where it is worth trying again.
 * @param {string} name @param {Record<string, any>} variables @param {boolean} now
 */
async function attempt(name, variables, now) {
  const { token } = session;
  let response;
  try {
    response = await send(name, variables, ANSWER, now ? null : router.instant);
  } catch (fault) {
    if (fault instanceof Fault) throw fault;
    return null;
  }
  if (response.status === 502 || response.status === 504) return null;
  const seen = response.headers.get(BOOKMARKS);
  if (seen) bookmarks = seen;
  return sound(await response.json().catch(() => ({ errors: [{ message: response.statusText }] })), token);
}

/**
 * @param {string} name @param {Record<string, any>} variables @param {string} accept
 * @param {string | null} instant @param {AbortSignal | null} signal
 */
async function send(name, variables, accept, instant, signal = null) {
  const document = documents[name];
  if (!document) throw new Fault(name, "GRAPHQL_VALIDATION_FAILED");
  /** @type {Record<string, string>} */
  const headers = {
    Accept: accept,
    "Accept-Language": session.language,
    Authorization: `Bearer ${session.token}`,
    "Content-Type": "application/json",
  };
  if (bookmarks) headers[BOOKMARKS] = bookmarks;
  if (instant && /^\s*(#.*\n\s*)*query/.test(document.text)) headers["Danyuan-As-Of"] = instant;
  const body = JSON.stringify({ documentId: document.id, operationName: name, variables });
  return fetch("/graphql", { method: "POST", headers, body, signal });
}

/**
 * The data of an answer without errors; null where the database does not answer. A token that is refused ends.
 * @param {any} answer @param {string | null} token with which it was asked
 */
function sound(answer, token) {
  const [error] = answer.errors ?? [];
  if (!error) return answer.data;
  const code = error.extensions?.code ?? "INTERNAL_SERVER_ERROR";
  if (code === "UNAVAILABLE") return null;
  if (code === "UNAUTHENTICATED" && token === session.token) session.end(error.message);
  if (code === "PERSISTED_QUERY_NOT_FOUND") throw new Fault(t("fault.outdated"), code);
  throw new Fault(error.message, code, error.extensions);
}

/**
 * Listens to a subscription until the signal says stop, and begins anew whenever the connection ends.
 * @param {string} name @param {Record<string, any>} variables @param {(data: any) => void} tell @param {AbortSignal} signal
 */
export async function listen(name, variables, tell, signal) {
  const { token } = session;
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      const response = await send(name, variables, EVENTS, null, signal);
      if (!response.headers.get("Content-Type")?.startsWith(EVENTS)) sound(await response.json(), token);
      else {
        for await (const answer of events(response)) {
          tries = 0;
          const data = sound(answer, token);
          if (data) tell(data);
        }
      }
    } catch (fault) {
      if (signal.aborted) return;
      if (fault instanceof Fault) throw fault;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSES[Math.min(tries, PAUSES.length - 1)]));
  }
}

/** What is told in server-sent events; comments, which keep the connection open, tell nothing. @param {Response} response */
async function* events(response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done) return;
    const parts = (rest + value).split(/\r?\n\r?\n/);
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const lines = part.split(/\r?\n/).filter((line) => line.startsWith("data:"));
      const data = lines.map((line) => line.slice("data:".length).trim()).join("\n");
      if (data) yield JSON.parse(data);
    }
  }
}
