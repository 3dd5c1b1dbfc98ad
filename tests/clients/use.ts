// A frontend's use of the operations: what they take and give must have the types that this takes them to have.
import type { ResultOf, TypedDocumentNode, VariablesOf } from "@graphql-typed-document-node/core";
import {
  ApplyRestructuringDocument,
  ChangesDocument,
  CommanderFragmentDoc,
  HistoryDocument,
  HouseholdsDocument,
  UnitThenDocument,
  WhichUnitsCoverDocument,
  WhoAnswersDocument,
} from "./generated/graphql";
import { useFragment } from "./generated";

declare function ask<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables): Promise<Result>;

export async function commanders(code: string): Promise<string[]> {
  const { household } = await ask(WhoAnswersDocument, { code, purpose: "EPIDEMIC_CONTROL" });
  const links = household?.answerChains.flatMap((chain) => chain.links) ?? [];
  return links.map((link) => useFragment(CommanderFragmentDoc, link.commander)?.phone ?? `${link.level}`);
}

export async function covering(code: string): Promise<Map<string, string>> {
  const { enterprise } = await ask(WhichUnitsCoverDocument, { code });
  return new Map(enterprise?.coverage.map(({ unit, via }) => [unit.name, `${via.__typename} ${via.label}`]));
}

export async function* addresses(village: string): AsyncGenerator<string> {
  let after: string | null = null;
  do {
    const variables: VariablesOf<typeof HouseholdsDocument> = {
      filter: { village: [village] },
      orderBy: { field: "ADDRESS" },
      first: 200,
      after,
    };
    const { households }: ResultOf<typeof HouseholdsDocument> = await ask(HouseholdsDocument, variables);
    for (const { node } of households?.edges ?? []) yield node.address;
    after = households?.pageInfo.hasNextPage ? households.pageInfo.endCursor ?? null : null;
  } while (after !== null);
}

export async function then(code: string, asOf: string): Promise<[number, string | null | undefined]> {
  const { unit } = await ask(UnitThenDocument, { code, asOf });
  return [unit?.totals.households ?? 0, unit?.until];
}

export async function history(about: string): Promise<string[]> {
  const { changes } = await ask(HistoryDocument, { about });
  return changes?.edges.map(({ node }) => `${node.at} ${node.actor?.name ?? ""} ${node.summary}`) ?? [];
}

export async function apply(id: string, expectedVersion: number, key: string): Promise<string[] | undefined> {
  const { applyRestructuring } = await ask(ApplyRestructuringDocument, { id, expectedVersion, key });
  return applyRestructuring?.applied ? [] : applyRestructuring?.violations.map(({ message }) => message);
}

export function next({ changes }: ResultOf<typeof ChangesDocument>): VariablesOf<typeof ChangesDocument> {
  return { after: changes.cursor };
}

// @ts-expect-error a household is asked for by a code
export const without: VariablesOf<typeof WhoAnswersDocument> = {};
// @ts-expect-error a purpose is one of those that there are
export const other: VariablesOf<typeof WhoAnswersDocument> = { code: "", purpose: "ELSE" };
