"use strict";

(() => {
  const KEPT_AS = "danyuan.token";

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

  async function ask(path, token, request = {}) {
    const headers = { ...request.headers, Authorization: `Bearer ${token}` };
    const response = await fetch(path, { ...request, headers });
    show("refused", response.status === 401);
    return response;
  }

  async function send(operation, token) {
    const response = await ask("graphql", token, {
      method: "POST",
      headers: {
        Accept: "application/graphql-response+json, application/json;q=0.9",
        "Content-Type": "application/json",
      },
      body: JSON.stringify(operation),
    });
    return response.json();
  }

  async function start(token) {
    const examples = await ask("ide/examples.json", token);
    if (!examples.ok) return;
    const tabs = (await examples.json()).map(({ title, query, variables }) => ({
      query: `# ${title}\n\n${query}`,
      variables: JSON.stringify(variables, null, 2),
    }));
    const ide = React.createElement(GraphiQL, {
      fetcher: (operation) => send(operation, token),
      defaultTabs: tabs.length > 0 ? tabs : undefined,
      // Of default tabs GraphiQL forgets the first one's variables; later it has kept its own.
      variables: sessionStorage.getItem("graphiql:tabState") === null ? tabs[0]?.variables : undefined,
      defaultEditorToolsVisibility: "variables",
      isHeadersEditorEnabled: false,
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
