// Limits count on formatted code: Prettier runs first, at a width of 100.
import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const written = ["build/", "generated/", ".cache/", "data/", "test-results/", "playwright-report/"];

/** Size limits for what people read: the product's own code. */
const sizes = {
  complexity: ["error", 12],
  "max-params": ["error", 3],
  "no-nested-ternary": "error",
  "max-lines": ["error", 250],
  // The formatter wraps code, but not comments.
  "max-len": [
    "error",
    { code: 1_000, comments: 100, ignoreUrls: true, ignorePattern: "eslint-disable" },
  ],
};

export default tseslint.config(
  { ignores: written },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        {
          argsIgnorePattern: "^_",
          varsIgnorePattern: "^_",
          destructuredArrayIgnorePattern: "^_",
          ignoreRestSiblings: true,
        },
      ],
      // Remix answers with a thrown Response.
      "@typescript-eslint/only-throw-error": [
        "error",
        {
          allow: [
            { from: "lib", name: "Response" },
            { from: "package", package: "undici-types", name: "Response" },
            { from: "package", package: "@remix-run/server-runtime", name: "TypedResponse" },
          ],
        },
      ],
      // It doesn't recognize a number with a unit (MinorUnits) as a number.
      "@typescript-eslint/no-unsafe-unary-minus": "off",
      // An async function without an await still turns what it throws into a rejection.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["**/*.tsx"],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      // After an action, a page moves the focus to where it happened.
      "jsx-a11y/no-autofocus": "off",
      // A list row handles the keys of the controls in it (move a row up, say) without being a
      // control itself.
      "jsx-a11y/no-noninteractive-element-interactions": [
        "error",
        { handlers: ["onClick", "onMouseDown", "onMouseUp"] },
      ],
    },
  },
  { files: ["app/**", "emails/**"], rules: sizes },
  {
    files: ["app/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name=/^findUnique/]",
          message:
            "Two in one tick become a transaction, which takes SQLite's write lock: findFirst.",
        },
        {
          selector: "CallExpression[callee.property.name='formData']",
          message: "readForm bounds a form before it is parsed.",
        },
      ],
    },
  },
  {
    files: ["app/**/*.ts", "emails/**/*.ts"],
    rules: { "max-lines-per-function": ["error", { max: 70 }] },
  },
  {
    files: ["app/**/*.tsx", "emails/**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 100 }] },
  },
  // A catalogue of words is as long as a language needs.
  { files: ["app/words/**"], rules: { "max-lines": "off" } },
  // Remix calls it, with its own parameters.
  { files: ["app/entry.server.tsx"], rules: { "max-params": "off" } },
  {
    files: ["tests/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      // A test may check what it has just looked up, even where the type already guarantees it.
      "@typescript-eslint/no-unnecessary-condition": "off",
    },
  },
  { files: ["**/*.js"], languageOptions: { globals: globals.node } },
  { files: ["public/**"], languageOptions: { globals: globals.browser } },
);
