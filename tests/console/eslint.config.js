import lit from "eslint-plugin-lit";

export default [
  {
    files: ["static/**/*.js"],
    plugins: { lit },
    linterOptions: { reportUnusedDisableDirectives: true },
    rules: {
      ...lit.configs["flat/all"].rules,
      // Elements are drawn into the page, where one style sheet holds; their classes are local and have the name of their module.
      "lit/no-this-assign-in-render": "error",
      "lit/no-template-arrow": "off",
      "lit/no-template-map": "off",
      "eqeqeq": ["error", "always"],
      "no-console": "error",
      "no-eval": "error",
      "no-implicit-coercion": "error",
      "no-shadow": "error",
      "no-unused-vars": ["error", { "argsIgnorePattern": "^_" }],
      "no-var": "error",
      "prefer-const": "error",
      "max-lines": ["error", 250],
      "no-restricted-properties": ["error", { "property": "innerHTML" }, { "property": "outerHTML" }],
    },
  },
];
