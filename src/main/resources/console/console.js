// GraphiQL over this server's own /graphql, opened with the starter questions of schema/operations.
// React, ReactDOM and GraphiQL are globals: their own scripts have run before this one.

const { createElement: element, useEffect } = React;
const { DOC_EXPLORER_PLUGIN, useEditorContext } = GraphiQL.React;

const send = GraphiQL.createFetcher({ url: 'graphql', enableIncrementalDelivery: false });

// GraphiQL goes on naming an operation that was in the editor and no longer is.
function ask(question, options) {
  const { query, operationName } = question;
  const stands = new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).test(query);
  return send({ ...question, operationName: stands ? operationName : undefined }, options);
}

async function fetchStarters() {
  const answer = await fetch('graphiql/starters.json');
  const starters = answer.ok ? await answer.json() : [];
  return starters.map((starter) => ({
    ...starter,
    variables: JSON.stringify(starter.variables, null, 2),
  }));
}

const starters = await fetchStarters();

// The side panel that lists the starters; a click opens one in a tab of its own.
const STARTERS = {
  title: 'Starter questions',
  icon: () =>
    element(
      'svg',
      { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
      element('path', { d: 'M4 6h1M4 12h1M4 18h1M9 6h11M9 12h11M9 18h11' }),
    ),
  content: StarterList,
};

function StarterList() {
  const { addTab, queryEditor, variableEditor } = useEditorContext();
  const open = ({ query, variables }) => {
    ReactDOM.flushSync(addTab);
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
  };
  return element(
    'section',
    { className: 'starters' },
    element('h2', null, STARTERS.title),
    starters.map((starter) =>
      element(
        'button',
        { key: starter.name, type: 'button', onClick: () => open(starter) },
        element('strong', null, starter.name),
        starter.description,
      ),
    ),
  );
}

const PANELS = { '#starters': STARTERS.title, '#docs': DOC_EXPLORER_PLUGIN.title };

// By the panel's own button, because GraphiQL's property for it leaves a closed panel closed.
function openPanel({ hash }) {
  document.querySelector(`[aria-label="Show ${PANELS[hash]}"]`)?.click();
}

const PLUGINS = [STARTERS];

// GraphiQL forgets the variables of the tab that it opens first.
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;

function Console() {
  useEffect(() => openPanel(location), []);
  return element(
    GraphiQL,
    {
      fetcher: ask,
      defaultTabs: starters.length ? starters : undefined,
      variables: isFirstVisit ? starters[0]?.variables : undefined,
      defaultEditorToolsVisibility: 'variables',
      plugins: PLUGINS,
    },
    // GraphiQL's own logo links to the internet; the name stands in the header above.
    element(GraphiQL.Logo, null, ' '),
  );
}

document.querySelector('nav').addEventListener('click', (event) => openPanel(event.target));
ReactDOM.createRoot(document.getElementById('console')).render(element(Console));
