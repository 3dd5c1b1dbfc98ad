// Who is here and how they like to read: the token of this tab, the language, the colours.

const TOKEN = "danyuan.token";
const LANGUAGE = "danyuan.language";
const THEME = "danyuan.theme";
const DRAFTS = "danyuan.draft:";

/** @typedef {"zh" | "en"} Language */
/** @typedef {"auto" | "light" | "dark"} Theme */

class Session extends EventTarget {
  constructor() {
    super();
    /** @type {string | null} */
    this.token = sessionStorage.getItem(TOKEN);
    /** Why the last token counts no more, in words. @type {string | null} */
    this.ended = null;
    /** Who the token is of, as `viewer` tells it. @type {any} */
    this.viewer = null;
    /** Whether somebody has come back from a login that is not over yet. */
    this.entering = false;
    /** Whether an answer is waited for although the server does not give one. */
    this.waiting = false;
    /** The question behind the page: its name and variables. @type {{ name: string, variables: object } | null} */
    this.behind = null;
    /** @type {Language} */
    this.language = spoken();
    /** @type {Theme} */
    this.theme = /** @type {Theme} */ (localStorage.getItem(THEME) ?? "auto");
  }

  /** The code of the town that they organise; null asks for the only one that there is. @returns {string | null} */
  get town() {
    return this.viewer?.towns[0]?.code ?? null;
  }

  /** @param {Partial<Session>} values */
  set(values) {
    Object.assign(this, values);
    this.dispatchEvent(new Event("change"));
  }

  /**
   * The token comes in the fragment, which is sent to no server, and leaves the address bar and the history at once.
   * @returns {boolean} whether there was one
   */
  takeToken() {
    const token = new URLSearchParams(location.hash.slice(1)).get("token");
    if (token === null) return false;
    history.replaceState(null, "", location.pathname + location.search);
    this.begin(token);
    return true;
  }

  /** @param {string} token */
  begin(token) {
    sessionStorage.setItem(TOKEN, token);
    this.set({ token, viewer: null, ended: null, entering: false, behind: null });
  }

  /** Whose the token is. What others typed in this tab is theirs, and goes: machines are shared. @param {any} viewer */
  recognise(viewer) {
    this.forget(draftsOf(viewer));
    this.set({ viewer });
  }

  /** The token counts no more; what was typed waits in this tab for whoever typed it. @param {string | null} why */
  end(why) {
    sessionStorage.removeItem(TOKEN);
    this.set({ token: null, viewer: null, ended: why, entering: false, behind: null, waiting: false });
  }

  /** Whoever is here leaves, and what was typed goes with them. */
  leave() {
    this.forget();
    this.end(null);
  }

  /** @param {string | null} spared what the drafts that stay begin with */
  forget(spared = null) {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(DRAFTS) && !(spared && key.startsWith(spared))) sessionStorage.removeItem(key);
    }
  }

  /** @param {Language} language */
  speak(language) {
    localStorage.setItem(LANGUAGE, language);
    this.set({ language });
  }

  /** @param {Theme} theme */
  paint(theme) {
    localStorage.setItem(THEME, theme);
    this.set({ theme });
  }
}

/** @returns {Language} Chinese, unless somebody chose English here, or reads it before Chinese. */
function spoken() {
  const chosen = localStorage.getItem(LANGUAGE);
  if (chosen === "zh" || chosen === "en") return chosen;
  const read = navigator.languages.find((each) => /^(zh|en)\b/i.test(each));
  return read?.toLowerCase().startsWith("en") ? "en" : "zh";
}

/** What the drafts of somebody begin with: the id that the server told, which no form chooses. @param {any} viewer */
function draftsOf(viewer) {
  return `${DRAFTS}${viewer.id}:`;
}

export const session = new Session();

/** Values of a form that is not sent yet, with the key under which it is sent once only. */
export class Draft {
  /** @param {string} form its name @param {Record<string, any>} values what it begins with */
  constructor(form, values) {
    this.place = draftsOf(session.viewer) + form;
    this.begun = values;
    /** @type {{ key: string, values: Record<string, any> }} */
    this.kept = JSON.parse(sessionStorage.getItem(this.place) ?? "null") ?? { key: unique(), values: { ...values } };
  }

  /** @returns {Record<string, any>} */
  get values() {
    return this.kept.values;
  }

  /** Whether something was typed that is not sent yet. */
  get pending() {
    return sessionStorage.getItem(this.place) !== null;
  }

  /** The key changes with what is to be sent, and stays as long as that does. */
  get key() {
    return this.kept.key;
  }

  /** @param {Record<string, any>} values */
  write(values) {
    this.kept = { key: unique(), values: { ...this.kept.values, ...values } };
    sessionStorage.setItem(this.place, JSON.stringify(this.kept));
  }

  drop() {
    sessionStorage.removeItem(this.place);
    this.kept = { key: unique(), values: { ...this.begun } };
  }
}

/** 32 hexadecimal digits that nobody has drawn before; `crypto.randomUUID` is there on safe addresses only. */
export function unique() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (each) => each.toString(16).padStart(2, "0")).join("");
}
