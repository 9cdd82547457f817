// Limits count on formatted code: Prettier runs first, at a width of 100.
import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const written = ["build/", "generated/", ".cache/", "data/", "test-results/", "playwright-report/"];

/** Sizes of what people read: the product's own code. */
const sizes = {
  complexity: ["error", 12],
  "max-params": ["error", 3],
  "no-nested-ternary": "error",
  "max-lines": ["error", 250],
  // The formatter breaks code, not what is said about it.
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
      // It takes a number with a unit (MinorUnits) for no number.
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
      // A page that answers an act puts the focus where the act happened.
      "jsx-a11y/no-autofocus": "off",
      // A list's row hears the keys of the controls in it (move a row up, say); it is no control
      // itself.
      "jsx-a11y/no-noninteractive-element-interactions": [
        "error",
        { handlers: ["onClick", "onMouseDown", "onMouseUp"] },
      ],
    },
  },
  { files: ["app/**", "emails/**"], rules: sizes },
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
      // What a test has just looked up may be asked for again, though its type is sure of it.
      "@typescript-eslint/no-unnecessary-condition": "off",
    },
  },
  { files: ["**/*.js"], languageOptions: { globals: globals.node } },
  { files: ["public/**"], languageOptions: { globals: globals.browser } },
);
