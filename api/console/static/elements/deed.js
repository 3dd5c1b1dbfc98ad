// A deed of a form: sent once under its key, tried again while the server is away, told of when done or refused.

import { nothing } from "lit";
import { Fault, ask } from "../graphql.js";
import { Draft } from "../session.js";
import { failure } from "./base.js";

export class Deed {
  /**
   * @param {import("./base.js").Element} host
   * @param {string} name of the operation
   * @param {string} form under which what was typed is kept
   * @param {Record<string, any>} values what the form begins with
   */
  constructor(host, name, form, values = {}) {
    this.host = host;
    this.name = name;
    this.draft = new Draft(form, values);
    this.busy = false;
    /** @type {Fault | null} */
    this.fault = null;
  }

  get values() {
    return this.draft.values;
  }

  /** @param {Record<string, any>} values */
  write(values) {
    this.draft.write(values);
    this.fault = null;
    this.host.requestUpdate();
  }

  /**
   * What came of it; null where it was refused, which the form then tells, with all that was typed.
   * @param {Record<string, any>} variables
   * @param {(data: any) => boolean} stays whether what was typed stays, since nothing came of it
   * @returns {Promise<any>}
   */
  async send(variables, stays = () => false) {
    if (this.busy) return null;
    this.busy = true;
    this.fault = null;
    this.host.requestUpdate();
    try {
      const data = await ask(this.name, { ...variables, key: this.draft.key });
      if (!stays(data)) this.draft.drop();
      return data;
    } catch (fault) {
      this.fault = fault instanceof Fault ? fault : new Fault(String(fault), "INTERNAL_SERVER_ERROR");
      return null;
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
  }

  told() {
    return this.fault ? failure(this.fault) : nothing;
  }
}

/** For `aria-disabled` of a button that does nothing for now: one that is `disabled` would lose the focus. @param {unknown} idle */
export function aria(idle) {
  return idle ? "true" : "false";
}
