// "Show the query": what the page has asked, in the IDE as a tab of its own, ready to be run.

import { textOf } from "../graphql.js";
import { router } from "../router.js";
import { session, unique } from "../session.js";

const TABS = "graphiql:tabState";

/** Opens the IDE with the question behind the page. */
export function showQuery() {
  if (!session.behind) return;
  const { name, variables } = session.behind;
  const tabs = JSON.parse(sessionStorage.getItem(TABS) ?? '{"tabs":[]}').tabs;
  tabs.push({
    id: unique(),
    hash: null,
    title: name,
    query: textOf(name),
    variables: JSON.stringify(variables, null, 2),
    headers: router.instant ? JSON.stringify({ "Danyuan-As-Of": router.instant }) : null,
    operationName: name,
    response: null,
  });
  sessionStorage.setItem(TABS, JSON.stringify({ tabs, activeTabIndex: tabs.length - 1 }));
  location.assign("/graphiql");
}
