import graphql from "@graphql-eslint/eslint-plugin";

const { configs, parser } = graphql;

const linted = (file, ...rules) => ({
  files: [file],
  languageOptions: {
    parser,
    parserOptions: { graphQLConfig: { schema: "schema.graphql", documents: "operations.graphql" } },
  },
  plugins: { "@graphql-eslint": graphql },
  rules: Object.assign({}, ...rules),
});

const off = {
  // What has an identity is a Node and has an id; payloads, pages and values (totals, votes, links of a chain) have none.
  "@graphql-eslint/strict-id-in-types": "off",
  "@graphql-eslint/relay-edge-types": [
    "error",
    {
      withEdgeSuffix: true,
      // Lines of a preview and violations are values, and come by pages all the same.
      shouldImplementNode: false,
      // What is short by its nature (the links of a chain, who lives in a household) is a plain list.
      listTypeCanWrapOnlyEdgeType: false,
    },
  ],
};

export default [
  linted("schema.graphql", configs["flat/schema-recommended"].rules, configs["flat/schema-relay"].rules, off),
  linted("operations.graphql", configs["flat/operations-recommended"].rules),
];
