/* global React, ReactDOM, GraphiQL */
// The API explorer: GraphiQL with the session of the page, so that it asks as whoever is signed in.
const fetcher = GraphiQL.createFetcher({
  url: '/graphql',
  subscriptionUrl: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
});
const defaultQuery = document.getElementById('explorer').dataset.query;
ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery, defaultEditorToolsVisibility: true }),
);
