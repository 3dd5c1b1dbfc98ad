// Deeds on a case that are offered together, since they need the same to choose from.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { deedForms } from "../elements/deed-form.js";

export class DeedGroup extends Element {
  static properties = { found: { attribute: false } };

  constructor() {
    super();
    /** The case. @type {any} */
    this.found = null;
    /** What there is to choose from. @type {import("../elements/base.js").Question} */
    this.choices = /** @type {any} */ (null);
  }

  /** @param {any} _data @returns {import("../elements/deed-form.js").Form[]} */
  forms(_data) {
    return [];
  }

  render() {
    const { data, fault } = this.choices;
    if (fault) return this.choices.show(() => nothing);
    return data ? html`<div @done=${() => this.choices.again()}>${deedForms(this.forms(data.cooperative))}</div>` : nothing;
  }
}

/** Things that can be chosen, by name; who is another's namesake is told by where they live. @param {any[]} found */
export function options(found) {
  return found.filter((each) => each.member).map(({ member, grower }) => ({ value: member.id, label: [member.name, grower?.address].filter(Boolean).join(" ") }));
}
