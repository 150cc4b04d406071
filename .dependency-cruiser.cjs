/** The direction of imports. Each ban carries its reason. */
const folder = (name) => `^src/${name}/`;
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: ['^node_modules/', ...allowed] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'A cycle has no first file to read.', from: {}, to: { circular: true } },
    only('model-imports-model', folder('model'), [folder('model')], 'The model is what an application embeds; it carries nothing else with it.'),
    only('source-stands-alone', folder('source'), [folder('source')], 'Reading a text knows nothing of procedures.'),
    only('explore-imports-model', folder('explore'), [folder('explore'), folder('model')], 'Exploring asks a procedure, not its tools.'),
    only('cover-imports-behaviour', folder('cover'), [folder('cover'), folder('explore'), folder('model')], 'A suite is made of a behaviour.'),
    only('conformance-imports-suites', folder('conformance'), [folder('conformance'), folder('cover'), folder('explore'), folder('model')], 'Another system is compared with the rules by a suite, whatever it is reached by.'),
    only('vitest-imports-suites-and-properties', folder('vitest'), ['vitest', 'conformance', 'cover', 'verify', 'explore', 'model'].map(folder), 'Tests are made of suites, and judged by properties.'),
    {
      name: 'a-test-runner-is-optional',
      severity: 'error',
      comment: 'An application that embeds a procedure need not have a test runner.',
      from: { path: '^(src|machines)/', pathNot: '^src/vitest/' },
      to: { path: '(^|node_modules/)(@?vitest|src/vitest)(/|$)' },
    },
    only('verify-imports-behaviour', folder('verify'), [folder('verify'), folder('explore'), folder('model')], 'Properties are checked over histories and behaviours.'),
    only('judge-imports-what-it-judges', folder('judge'), [folder('judge'), folder('verify'), folder('cover'), folder('explore'), folder('model')], 'Mutants are made of a procedure and judged by its properties and cases.'),
    only('export-imports-model', folder('export'), [folder('export'), folder('model')], 'A format shows a procedure; it does not run one.'),
    only('host-imports-model', folder('host'), [folder('host'), folder('model'), '^(crypto|timers/promises)$'], 'A host keeps cases of any procedure; besides the model it needs a database and Node.'),
    {
      name: 'formats-share-only-the-chart',
      severity: 'error',
      comment: 'A format is added by dropping in a folder, and removed by deleting it.',
      from: { path: '^src/export/([^/]+)/' },
      to: { path: '^src/export/[^/]+/', pathNot: ['^src/export/$1/', '^src/export/chart/'] },
    },
    { name: 'src-names-no-machine', severity: 'error', comment: 'The toolkit takes any government’s rules.', from: { path: '^src/' }, to: { path: '^(machines|tests|visualizations)/' } },
    {
      name: 'node-and-the-clock-stay-outside',
      severity: 'error',
      comment: 'Procedures run in browsers and edge runtimes; only the command line touches the machine it runs on.',
      from: { path: '^(src|machines)/', pathNot: ['^src/(cli|host|http)/', '^machines/[^/]+\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'a-procedure-stands-alone',
      severity: 'error',
      comment: 'A procedure is read, embedded and judged by itself.',
      from: { path: '^machines/([^/]+)/', pathNot: '^machines/(government|work-rules)/' },
      to: { path: '^(machines|src)/', pathNot: ['^machines/$1/', '^machines/(government|work-rules)/', '^src/model/'] },
    },
    {
      name: 'shared-machines-know-no-procedure',
      severity: 'error',
      comment: 'What all procedures share may depend on none of them.',
      from: { path: '^machines/(government|work-rules)/' },
      to: { path: '^(machines|src)/', pathNot: ['^machines/(government|work-rules)/', '^src/model/'] },
    },
    {
      name: 'properties-are-a-second-reading',
      severity: 'error',
      comment: 'What judges a machine may not be derived from it.',
      from: { path: '^machines/[^/]+/properties\\.ts$' },
      to: { path: '^machines/(.*/(machine|rules|index)\\.ts$|government/(rules|roles)\\.ts$)' },
    },
    {
      name: 'patterns-are-a-second-reading',
      severity: 'error',
      comment: 'The building blocks of properties may not be derived from the rules.',
      from: { path: '^machines/government/patterns\\.ts$' },
      to: { path: '^machines/' },
    },
    {
      name: 'the-page-embeds-as-others-do',
      severity: 'error',
      comment: 'The page uses exported data and types, as an embedding application would.',
      from: { path: '^visualizations/' },
      to: { path: '^(machines|src)/', pathNot: ['^src/export/(site|chart)/', '^src/model/text\\.ts$'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs'], extensionAlias: { '.js': ['.ts', '.js'] } },
  },
};
