"use strict";

(() => {
  const KEPT_AS = "danyuan.token";
  const TABS = "graphiql:tabState";
  const EVENTS = "text/event-stream";
  const ANSWER = "application/graphql-response+json, application/json;q=0.9";

  // The token comes in the fragment, which is sent to no server, and leaves the address bar and the history at once.
  function takeToken() {
    const token = new URLSearchParams(location.hash.slice(1)).get("token");
    if (token === null) return false;
    sessionStorage.setItem(KEPT_AS, token);
    history.replaceState(null, "", location.pathname + location.search);
    return true;
  }

  function show(notice, shown) {
    document.getElementById(notice).hidden = !shown;
  }

  // A header that the editor of headers gives goes before one of the page.
  async function ask(path, token, request = {}, given = {}) {
    const headers = new Headers({ ...request.headers, Authorization: `Bearer ${token}` });
    for (const [name, value] of Object.entries(given)) headers.set(name, value);
    const response = await fetch(path, { ...request, headers });
    show("refused", response.status === 401);
    return response;
  }

  function post(operation, token, accept, given, signal) {
    const headers = { Accept: accept, "Content-Type": "application/json" };
    return ask("graphql", token, { method: "POST", headers, body: JSON.stringify(operation), signal }, given);
  }

  // What is told in server-sent events, each by its lines; comments, which keep the connection open, tell nothing.
  async function* told(response) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const events = (rest + value).split(/\r?\n\r?\n/);
      rest = events.pop();
      for (const event of events) {
        const lines = event.split(/\r?\n/).filter((line) => line.startsWith("data:"));
        const data = lines.map((line) => line.slice("data:".length).trim()).join("\n");
        if (data) yield JSON.parse(data);
      }
    }
  }

  async function follow(operation, token, given, signal, observer) {
    try {
      const response = await post(operation, token, EVENTS, given, signal);
      if (response.headers.get("Content-Type").startsWith(EVENTS)) {
        for await (const answer of told(response)) observer.next(answer);
      } else {
        observer.next(await response.json());
      }
      observer.complete();
    } catch (fault) {
      if (!signal.aborted) observer.error(fault);
    }
  }

  // A subscription goes on until it is stopped, which ends its request.
  function subscribed(operation, token, given) {
    return {
      subscribe(observer) {
        const stopping = new AbortController();
        follow(operation, token, given, stopping.signal, observer);
        return { unsubscribe: () => stopping.abort() };
      },
    };
  }

  // The operation that is meant: GraphiQL's own reading of the text may be older, and name one that is gone. Null of what
  // is no document, which the server tells.
  function meant({ query, operationName }) {
    const { getOperationAST, parse } = GraphiQL.GraphQL;
    try {
      const document = parse(query);
      return getOperationAST(document, operationName) ?? getOperationAST(document);
    } catch {
      return null;
    }
  }

  function fetcher(token) {
    return async (given, { headers } = {}) => {
      const chosen = meant(given);
      const operation = { ...given, operationName: chosen?.name?.value };
      if (chosen?.operation === "subscription") return subscribed(operation, token, headers);
      return (await post(operation, token, ANSWER, headers)).json();
    };
  }

  // GraphiQL keeps its tabs, but finds the one that was open by what it kept of the editors apart, and that is less.
  function openTab(tabs) {
    const kept = JSON.parse(sessionStorage.getItem(TABS));
    return kept?.tabs[kept.activeTabIndex] ?? tabs[0];
  }

  function keepTabs(state) {
    const unkept = ["hash", "response"];
    sessionStorage.setItem(TABS, JSON.stringify(state, (key, value) => (unkept.includes(key) ? null : value)));
  }

  async function start(token) {
    const examples = await ask("ide/examples.json", token);
    if (!examples.ok) return;
    const tabs = (await examples.json()).map(({ title, query, variables }) => ({
      query: `# ${title}\n\n${query}`,
      variables: JSON.stringify(variables, null, 2),
    }));
    const open = openTab(tabs);
    const ide = React.createElement(GraphiQL, {
      fetcher: fetcher(token),
      defaultTabs: tabs.length > 0 ? tabs : undefined,
      query: open?.query ?? undefined,
      variables: open?.variables ?? undefined,
      headers: open?.headers ?? undefined,
      onTabChange: keepTabs,
      defaultEditorToolsVisibility: "variables",
      shouldPersistHeaders: true,
      showPersistHeadersSettings: false,
      // What is asked about people stays in this tab of the browser, and goes with it.
      storage: sessionStorage,
    });
    ReactDOM.createRoot(document.getElementById("ide")).render(ide);
  }

  // A link that is pasted into an open page changes its fragment only.
  addEventListener("hashchange", () => takeToken() && location.reload());

  takeToken();
  const token = sessionStorage.getItem(KEPT_AS);
  if (token) start(token);
  else show("missing", true);
})();
