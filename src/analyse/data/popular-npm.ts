/** Most popular first. Source: the npm package npm-high-impact 1.13.0 (MIT), by dependents and by downloads in turn. Made by `npm run popular-names`; long because it is data. */
export const POPULAR_NPM: readonly string[] = `
typescript semver eslint minimatch react debug mocha ansi-styles @types/node brace-expansion jest strip-ansi
prettier ansi-regex webpack ms react-dom supports-color @babel/core chalk babel-loader commander
eslint-plugin-import lru-cache rimraf string-width chai wrap-ansi @types/jest tslib lodash picomatch
@babel/preset-env emoji-regex babel-eslint glob babel-core type-fest husky color-name rollup eslint-visitor-keys
color-convert @typescript-eslint/eslint-plugin ajv @typescript-eslint/parser minipass source-map ts-node
balanced-match eslint-config-prettier readable-stream webpack-cli which @types/react glob-parent ts-jest
escape-string-regexp css-loader has-flag eslint-plugin-react find-up eslint-plugin-prettier locate-path cross-env
json-schema-traverse babel-cli p-limit axios yallist vue safe-buffer express uuid babel-preset-es2015 p-locate
autoprefixer undici-types webpack-dev-server ignore babel-preset-env iconv-lite style-loader signal-exit tslint
esbuild @babel/cli is-fullwidth-code-point lint-staged js-yaml gulp entities sass-loader globals node-sass postcss
isexe fs-extra isarray sinon path-key vue-template-compiler string_decoder @types/react-dom argparse core-js ws
babel-jest mime-db @babel/preset-react resolve html-webpack-plugin agent-base @rollup/plugin-node-resolve
@esbuild/linux-x64 nyc yargs-parser file-loader mime-types eslint-plugin-promise acorn prop-types estraverse
eslint-plugin-node cross-spawn request react-is eslint-plugin-jsx-a11y picocolors @rollup/plugin-commonjs moment
hasown coveralls nanoid npm-run-all yargs karma resolve-from babel-preset-react shebang-command @types/mocha
pretty-format eslint-config-standard json5 postcss-loader https-proxy-agent eslint-plugin-standard path-to-regexp
path-exists inquirer punycode @babel/plugin-proposal-class-properties js-tokens eslint-plugin-vue cliui url-loader
shebang-regex @babel/types @babel/runtime chokidar ts-loader strip-json-comments react-scripts inherits
rollup-plugin-node-resolve webidl-conversions sass get-stream istanbul eslint-scope rollup-plugin-terser cookie
eslint-config-airbnb @babel/parser rollup-plugin-babel qs @testing-library/react is-number whatwg-url @types/estree
dotenv tr46 @babel/plugin-transform-runtime convert-source-map rxjs is-glob @vue/cli-service braces fast-deep-equal
eslint-plugin-react-hooks form-data rollup-plugin-commonjs @storybook/react @babel/helper-validator-identifier
@babel/preset-typescript electron-to-chromium karma-chrome-launcher fill-range @vue/cli-plugin-babel function-bind
eslint-config-airbnb-base readdirp @types/lodash escalade grunt graceful-fs less negotiator is-stream nodemon
camelcase rollup-plugin-typescript2 tape yocto-queue @types/chai to-regex-range extract-text-webpack-plugin
node-fetch @testing-library/jest-dom micromatch @storybook/addon-links node-releases async get-intrinsic antd
universalify vue-loader path-scurry @vue/cli-plugin-eslint jsesc babel-preset-stage-0 browserslist typedoc es-errors
semantic-release statuses babel-plugin-transform-runtime @radix-ui/react-primitive classnames magic-string mkdirp
is-extglob ava @jridgewell/trace-mapping ora @jridgewell/resolve-uri minimist http-errors standard onetime
react-test-renderer has-symbols @commitlint/config-conventional es-define-property shelljs gopd vue-router
util-deprecate @testing-library/user-event object-assign webpack-merge jiti jsdom yaml @rollup/plugin-typescript
@storybook/addon-actions @babel/generator @storybook/addon-essentials @babel/template vite imurmurhash babel-runtime
postcss-selector-parser browserify fast-glob less-loader update-browserslist-db @commitlint/cli eslint-loader
@babel/compat-data babel-polyfill eventemitter3 gh-pages callsites @types/hyper-function-component http-proxy-agent
bluebird detect-libc eslint-plugin-jest espree enzyme execa should colors @babel/helpers styled-components
concat-map @types/express source-map-js karma-jasmine tinyglobby rollup-plugin-postcss call-bind-apply-helpers
babel-register flat-cache jquery fdir @rollup/plugin-babel pify jasmine-core @jest/types
rollup-plugin-peer-deps-external normalize-path body-parser is-core-module uglify-js
babel-plugin-transform-object-rest-spread gulp-rename estree-walker @angular/core file-entry-cache del
object-inspect cz-conventional-changelog buffer mini-css-extract-plugin uri-js babel-preset-stage-2 import-fresh
underscore @babel/helper-module-transforms copy-webpack-plugin optionator @angular/common flatted
tslint-config-prettier math-intrinsics @angular/compiler safer-buffer @types/jasmine y18n react-native
@babel/helper-module-imports sinon-chai zone.js dunder-proto tsup path-parse react-router-dom fastq
uglifyjs-webpack-plugin levn @angular/platform-browser @babel/helper-compilation-targets webpack-bundle-analyzer
@babel/helper-string-parser optimize-css-assets-webpack-plugin keyv @angular/compiler-cli get-proto
clean-webpack-plugin csstype jsonwebtoken npm-run-path reflect-metadata fast-json-stable-stringify gulp-uglify
reusify terser-webpack-plugin @babel/helper-plugin-utils redux kind-of stylelint mime
@angular/platform-browser-dynamic caniuse-lite @ant-design/web3-common lines-and-columns @ant-design/web3-icons
fast-levenshtein supports-preserve-symlinks-flag grunt-contrib-jshint make-dir karma-mocha slash path prelude-ls
concurrently commitizen strip-bom babel parent-module standard-version esutils cheerio ci-info karma-coverage
@smithy/util-utf8 codecov type-check eslint-plugin-flowtype mimic-fn @rollup/plugin-json
@babel/helper-validator-option del-cli @types/json-schema jshint @rolldown/pluginutils source-map-support
side-channel-list enzyme-adapter-react-16 json-buffer raw-body supertest has-tostringtag
@babel/plugin-proposal-object-rest-spread wrappy @angular/forms diff @babel/polyfill jackspeak @babel/register
baseline-browser-mapping tsdx deep-is react-redux foreground-child babel-plugin-add-module-exports @eslint/js
web-vitals anymatch @vitejs/plugin-vue natural-compare karma-webpack esquery babel-plugin-transform-class-properties
@eslint-community/regexpp gulp-util es-set-tostringtag bootstrap acorn-jsx through2 parse5 finalhandler parse-json
vuex depd @angular/router @types/fs-extra run-parallel gulp-babel rollup-plugin-uglify esrecurse chai-as-promised
call-bound @babel/eslint-parser content-disposition puppeteer human-signals winston ts-api-utils coffee-script
ansi-escapes @storybook/addon-interactions jest-util case-sensitive-paths-webpack-plugin send grunt-contrib-watch
@opentelemetry/core release-it type-is @types/styled-components encodeurl graphql once aws-sdk cosmiconfig
lodash.merge json-stable-stringify-without-jsonify gulp-sourcemaps open @angular/cli @types/uuid @eslint/eslintrc
raw-loader is-arrayish handlebars @jridgewell/sourcemap-codec rollup-plugin-dts gensync @types/react-native
word-wrap @angular/animations @types/inquirer arg grunt-contrib-clean jsonfile ejs schema-utils jest-cli
@smithy/is-array-buffer karma-jasmine-html-reporter @typescript-eslint/types vue-style-loader chownr dayjs
delayed-stream @rollup/plugin-replace @smithy/util-buffer-from webpack-node-externals asynckit jsdoc tapable
@storybook/testing-library enhanced-resolve aria-query flow-bin indent-string codelyzer bytes json-loader
binary-extensions @vue/test-utils ini gulp-sass @radix-ui/react-context karma-phantomjs-launcher doctrine
queue-microtask jasmine accepts fs merge2 element-ui get-caller-file karma-sourcemap-loader @humanwhocodes/retry
gulp-concat @jridgewell/gen-mapping @emotion/styled @typescript-eslint/typescript-estree postcss-import jest-worker
pre-commit proxy-from-env mongoose clsx @babel/plugin-syntax-dynamic-import side-channel-map @semantic-release/git
@typescript-eslint/visitor-keys @types/jsonwebtoken fresh @babel/plugin-proposal-decorators restore-cursor deepmerge
on-finished jasmine-spec-reporter is-plain-obj cssnano ipaddr.js date-fns pathe regenerator-runtime @jest/schemas
cors base64-js vite-plugin-dts @smithy/types nock require-directory rollup-plugin-vue tough-cookie ethers
is-binary-path babel-plugin-istanbul eslint-plugin-babel postcss-value-parser protractor media-typer globby
setprototypeof yeoman-generator side-channel-weakmap grunt-contrib-uglify @typescript-eslint/tsconfig-utils
@storybook/addons @isaacs/cliui babel-preset-stage-3 @rollup/rollup-linux-x64-gnu size-limit is-wsl retry
@emotion/react @aws-sdk/types @types/sinon identity-obj-proxy combined-stream eslint-config-react-app
es-object-atoms eslint-config-standard-react @eslint/core eslint-plugin-html whatwg-mimetype
karma-coverage-istanbul-reporter domutils marked @rollup/rollup-linux-x64-musl html-loader core-util-is xo
@typescript-eslint/scope-manager esprima pretty-quick loose-envify webpack-dev-middleware cookie-signature
gulp-mocha follow-redirects @vue/compiler-sfc cli-cursor @types/node-fetch strip-final-newline q
@typescript-eslint/project-service crypto-js eastasianwidth np json-parse-even-better-errors babelify sprintf-js
@vitejs/plugin-react path-type babel-preset-react-app content-type tailwindcss es-module-lexer es6-promise
@nodelib/fs.scandir babel-plugin-module-resolver write-file-atomic babel-plugin-external-helpers @eslint/plugin-kit
mongodb ieee754 vue-tsc ramda require-from-string copyfiles dom-serializer babel-plugin-import call-bind
karma-firefox-launcher @eslint/config-array @size-limit/preset-small-lib has-property-descriptors highlight.js
@nodelib/fs.stat friendly-errors-webpack-plugin merge-descriptors rollup-plugin-replace slice-ansi vitest
@angular-devkit/build-angular p-map tap toidentifier lodash-es domhandler react-addons-test-utils co
@babel/helper-globals @semantic-release/changelog pirates @babel/node @opentelemetry/semantic-conventions
rollup-plugin-json @typescript-eslint/utils socket.io webpack-hot-middleware is-docker
@babel/plugin-proposal-optional-chaining tar react-router which-typed-array @alifd/next ajv-formats
babel-plugin-syntax-jsx @opentelemetry/api-logs source-map-loader @opentelemetry/resources stylelint-config-standard
side-channel koa cjs-module-lexer figlet range-parser tsconfig-paths @humanfs/node define-data-property superagent
node-addon-api @angular/http pako http-server lilconfig ng-packagr fast-uri ip-address gulp-eslint fs.realpath
expect.js @img/sharp-libvips-linuxmusl-x64 esm cssesc download-git-repo @opentelemetry/instrumentation grunt-cli
domelementtype c8 hosted-git-info gulp-autoprefixer @eslint/object-schema babel-plugin-transform-decorators-legacy
etag browser-sync @eslint/config-helpers got package-json-from-dist @humanfs/core @material-ui/core htmlparser2
jest-message-util awesome-typescript-loader for-each @types/debug pkg-dir microbundle unpipe react-hot-loader
buffer-from npm es-abstract gulp-typescript is-unicode-supported tap-spec @types/yargs
babel-plugin-transform-es2015-modules-commonjs is-callable assert fast-xml-parser karma-spec-reporter
istanbul-lib-instrument postcss-preset-env escape-html express-validator is-regex
@react-native-community/eslint-config dom-accessibility-api storybook css-tree run-sequence error-ex
@angular/language-service ee-first babel-plugin-transform-vue-jsx @types/unist @types/react-router-dom log-symbols
@types/jasminewd2 path-is-absolute end-of-stream terser @vitest/utils cookie-session object.assign shx object-keys
whatwg-fetch tinyexec eslint-plugin-jsdoc scheduler @vue/eslint-config-prettier p-try immutable process-nextick-args
jest-environment-jsdom vary xml2js @babel/traverse rollup-plugin-sourcemaps @pkgjs/parseargs pg
@types/babel__generator kleur eslint-friendly-formatter zod socket.io-client merge-stream cookie-parser
available-typed-arrays gulp-plumber mute-stream svelte is-typed-array redis safe-regex-test commitlint
eslint-config-airbnb-typescript minizlib proxyquire tar-stream @floating-ui/core morgan jose
babel-helper-vue-jsx-merge-props @rollup/plugin-alias get-tsconfig postcss-flexbugs-fixes set-function-length
karma-mocha-reporter @vitest/spy eslint-import-resolver-typescript css-select @types/cookie-session
@types/babel__core @babel/plugin-transform-modules-commonjs forwarded eslint-plugin-n request-promise markdown-it
ajv-keywords react-dev-utils define-properties next is-generator-function regexp.prototype.flags acorn-walk stylus
pump @babel/plugin-proposal-export-default-from data-uri-to-buffer @types/webpack object-hash
css-split-webpack-plugin phantomjs-prebuilt nopt nan @babel/plugin-syntax-jsx loader-utils @floating-ui/dom
node-notifier tiny-invariant expect strip-indent conventional-changelog-cli d3-array jshint-stylish
@rollup/plugin-terser @babel/code-frame portfinder eslint-plugin-mocha proxy-addr http-proxy-middleware parseurl
fast-sass-loader @floating-ui/utils @alifd/babel-preset-next @vue/eslint-config-typescript html-encoding-sniffer
karma-cli pnpm @mui/material whatwg-encoding mysql events joi @typescript-eslint/type-utils prompts env-paths
less-plugin-sass2less internal-slot @types/glob string.prototype.trimend query-string extend @nestjs/common
resolve-pkg-maps eslint-plugin-unicorn istanbul-lib-coverage @release-it/conventional-changelog isomorphic-fetch
is-number-object @radix-ui/primitive acertea is-plain-object @testing-library/react-hooks string.prototype.trimstart
react-transition-group @babel/plugin-syntax-typescript microbundle-crl jest-diff @types/classnames define-lazy-prop
anywhere-dream globalthis anything-kitchen-pack-tears which-boxed-primitive anywhere-leon @vitest/expect
anywhere-dream-term sax anywhere-leon-eth @floating-ui/react-dom anywhere-dream-demo @vitest/pretty-format
anywhere-leonterms internmap anywhere-leon-ethers @radix-ui/react-compose-refs anywhere-leon-demo is-symbol
anywhere-leon-web3 @eslint-community/eslint-utils actually-web3-win bl anywhere-leon-test serve-static
avoid-web3-plenty get-symbol-description alphabet-minute is-shared-array-buffer webpack-manifest-plugin
functions-have-names grunt-contrib-copy array-buffer-byte-length opn socks-proxy-agent ask-dropped-each
extend-shallow @types/ws @radix-ui/react-use-layout-effect art-near-room-catch function.prototype.name anakjalanan
is-bigint eslint-plugin-simple-import-sort is-string tmp protobufjs aid-guard1 @swc/core is-date-object
@vue/cli-plugin-router lightningcss-linux-x64-musl js-cookie proc-log gulp-jshint long @opentelemetry/sdk-trace-base
prompt nth-check grunt-contrib-concat d3-path load-grunt-tasks @types/babel__template karma-chai jest-regex-util
promise @radix-ui/react-use-controllable-state @types/react-test-renderer jest-mock compression socks redux-thunk
lightningcss postcss-url assertion-error lerna es-to-primitive @vue/cli-plugin-typescript tinyrainbow
possible-typed-array-names @stencil/core figures mocha-lcov-reporter xml-name-validator vinyl-source-stream
any-promise attempt-till-declared d3-shape action-winter-carried according-he-proper std-env rollup-plugin-copy
is-array-buffer actually-plastic-driven safe-array-concat bignumber.js @aws-sdk/token-providers aid-human-declared
data-urls grunt-contrib-nodeunit d3-interpolate airplane-thus-web3-breathing @radix-ui/react-dismissable-layer
babel-preset-stage-1 set-function-name meow css-what ncp typed-array-length karma-sinon-chai typed-array-byte-offset
@storybook/builder-webpack5 thenify watchify mz jest-junit react-remove-scroll anyone-rule-certain
@radix-ui/react-id @storybook/manager-webpack5 is-weakset ember-cli is-boolean-object @types/prettier
@alloc/quick-lru prismjs html-escaper react-icons has-bigints echarts @aws-sdk/credential-provider-node gulp-replace
lightningcss-linux-x64-gnu @types/supertest @radix-ui/react-presence yosay w3c-xmlserializer @storybook/addon-a11y
istanbul-reports ember-cli-inject-live-reload @babel/helper-annotate-as-pure gulp-less typed-array-buffer
@types/enzyme @nodelib/fs.walk sharp eslint-config-google arraybuffer.prototype.slice @svgr/webpack d3-format
has-proto @vue/eslint-config-standard d3-timer lodash.isplainobject broccoli-asset-rev @aws-sdk/util-endpoints
@storybook/addon-knobs @radix-ui/react-use-callback-ref md5 d3-time-format babel-plugin-transform-react-jsx
is-weakref ember-cli-dependency-checker babel-preset-latest istanbul-lib-report @types/semver postcss-load-config
strnum cypress @ethersproject/providers @vitest/snapshot @storybook/addon-info @aws-sdk/credential-provider-env
@semantic-release/npm define-property node-nats-streaming @sinonjs/fake-timers web3
@aws-sdk/credential-provider-web-identity @fortawesome/fontawesome-svg-core clone ember-export-application-global
normalize-package-data enzyme-to-json d3-color postcss-cli d3-time history colorette ember-cli-babel
is-negative-zero @storybook/blocks unbox-primitive gulp-load-plugins data-view-byte-length ember-cli-htmlbars
data-view-buffer @material-ui/icons is-set metro-react-native-babel-preset saxes decimal.js parcel-bundler
@aws-sdk/core normalize.css @radix-ui/react-portal d3-scale @fortawesome/free-solid-svg-icons dequal
@storybook/preset-create-react-app which-collection gulp-if cli-width
@babel/plugin-proposal-nullish-coalescing-operator @radix-ui/react-use-escape-keydown font-awesome @swc/helpers
gulp-clean data-view-byte-offset gulp-clean-css @aws-sdk/util-user-agent-node grunt-mocha-test is-map
@types/lodash-es is-path-inside xtend rollup-plugin-buble is-finalizationregistry moment-timezone
import-in-the-middle ts-node-dev xmlbuilder sqlite3 @sinclair/typebox d3 is-async-function @storybook/addon-docs tsx
@nestjs/core d3-ease tslint-config-standard jwa react-native-builder-bob @aws-sdk/middleware-user-agent
@types/express-serve-static-core thenify-all @vue/cli-plugin-vuex @jridgewell/remapping
eslint-plugin-eslint-comments @vitest/runner @babel/plugin-proposal-export-namespace-from decamelize
babel-plugin-styled-components clean-stack stylus-loader abbrev benchmark @aws-sdk/middleware-logger big.js
type-detect @vue/cli-plugin-unit-jest @radix-ui/react-collection ember-cli-uglify @radix-ui/react-focus-scope faker
nodemailer mimic-response connect-history-api-fallback string.prototype.trim ember-disable-prototype-extensions
fraction.js ast-types dotenv-expand which-builtin-type pug array-includes eslint-plugin-storybook @bcoe/v8-coverage
cross-fetch raf @types/d3-shape @smithy/protocol-http optimist cli-spinners rollup-plugin-url @types/d3-time connect
@types/d3-color @radix-ui/react-focus-guards pod-install sucrase typed-array-byte-length @radix-ui/react-popper
parcel aria-hidden @types/chalk escodegen @types/d3-array discord.js bn.js react-select split2 gulp-istanbul
http-cache-semantics utils-merge jsdoc-to-markdown buffer-crc32 @types/eslint boolbase @ant-design/icons
@smithy/fetch-http-handler @svgr/rollup @types/d3-path @babel/preset-flow @ungap/structured-clone
resize-observer-polyfill @radix-ui/react-direction validator react-remove-scroll-bar url @types/send
@ethersproject/address mdn-data ember-cli-sri is-weakmap postcss-scss reflect.getprototypeof boxen jest-haste-map
@types/chai-as-promised compression-webpack-plugin lodash.debounce neo-async @types/js-yaml array-union
rollup-plugin-filesize ssri react-bootstrap @types/d3-interpolate npm-check-updates @aws-sdk/middleware-host-header
immer @radix-ui/react-visually-hidden update-notifier @babel/helper-replace-supers vue-jest @radix-ui/react-arrow
stop-iteration-iterator ember-cli-qunit @aws-sdk/credential-provider-process archiver istanbul-lib-source-maps
@babel/plugin-transform-react-jsx dedent util is-data-view along-disease5 @smithy/signature-v4 redent lodash.get
@aws-sdk/credential-provider-http eslint-plugin-json is-promise invariant object.values
atmosphere-repeat-web3-together @istanbuljs/schema act-mark-sent6 @sindresorhus/is resolve-url-loader own-keys
babel-plugin-dynamic-import-node @jest/fake-timers mustache safe-push-apply rollup-plugin-visualizer cssstyle
@rollup/plugin-image destroy node-uuid @jest/transform electron @babel/helper-member-expression-to-functions lit
ts-interface-checker ember-resolver dom-helpers express-session @opentelemetry/api @popperjs/core
@img/sharp-linux-x64 isobject file-saver array.prototype.flatmap graphql-tag es-shim-unscopables loader.js
ember-cli-htmlbars-inline-precompile array.prototype.flat vuepress @babel/plugin-syntax-import-attributes fsevents
gcp-metadata process @emnapi/runtime i18next @types/prop-types serve @types/d3-ease watch
@babel/helper-create-class-features-plugin ember-load-initializers @radix-ui/react-roving-focus @jest/environment
gulp-watch jest-matcher-utils @angular/cdk symbol-tree jest-watch-typeahead detect-node-es replace-in-file
test-exclude gulp-postcss dlv babel-plugin-transform-react-remove-prop-types @vitest/mocker yup
@smithy/property-provider three xmlchars tiny-warning webpack-sources jade @smithy/util-middleware
typedoc-plugin-markdown shell-quote uglify-es smart-buffer set-proto fork-ts-checker-webpack-plugin graphemer
sequelize @aws-sdk/region-config-resolver stylelint-config-prettier @aws-sdk/util-user-agent-browser
@semantic-release/commit-analyzer gaxios @types/big.js is-extendable querystring @radix-ui/react-dialog polished
jest-resolve get-nonce @types/rimraf is-potential-custom-element-name eslint-config-standard-with-typescript
@types/d3-timer yeoman-assert @smithy/querystring-builder @changesets/cli inflight @oclif/plugin-help
@radix-ui/react-use-size @semantic-release/release-notes-generator leven ancient-sun
@tailwindcss/oxide-linux-x64-musl available-percent-pride0 @aws-sdk/middleware-recursion-detection attempt-band-club
read-cache anybody-office-web3-happened @types/ms arrange-protection-round4 @aws-sdk/xml-builder mobx
google-auth-library firebase why-is-node-running @types/qs aggregate-error @types/jquery setimmediate
babel-plugin-transform-flow-strip-types read-pkg async-validator @smithy/smithy-client @mui/icons-material
react-hook-form istanbul-instrumenter-loader methods gulp-header @sinonjs/commons @types/jsdom object.entries xlsx
@storybook/node-logger @types/serve-static eslint-import-resolver-webpack is-interactive jsdom-global
event-target-shim concat-stream jest-get-type pluralize postcss-js vue-class-component @rollup/pluginutils
tldts-core vue-hot-reload-api class-variance-authority koa-router @napi-rs/wasm-runtime eventsource-polyfill
@openai/codex phantomjs @jest/console progress @radix-ui/react-use-previous babel-plugin-named-asset-import
pure-rand @fortawesome/react-fontawesome object.fromentries rollup-plugin-scss vue-i18n dir-glob vinyl-buffer
siginfo babel-preset-minify jest-validate angular @smithy/middleware-endpoint yeoman-test
babel-plugin-polyfill-corejs3 crypto @types/istanbul-lib-coverage lodash.clonedeep babel-plugin-jest-hoist
codemirror async-function @ethersproject/contracts array-flatten @testing-library/dom didyoumean @jest/globals
tinybench get-east-asian-width lodash.camelcase @smithy/shared-ini-file-loader @types/testing-library__jest-dom
babel-plugin-lodash recharts @ethersproject/solidity @jest/test-result @radix-ui/rect @emotion/core @octokit/types
ember-try @babel/plugin-transform-react-jsx-source jscs @tootallnate/once ioredis @protobufjs/utf8 simple-git
@protobufjs/codegen progress-bar-webpack-plugin hardhat @radix-ui/number stylelint-order @smithy/core svgo
babel-preset-flow jest-environment-node react-app-polyfill @protobufjs/inquire jszip ansi-colors passport
@smithy/util-base64 rollup-plugin-typescript cssom @semantic-release/github @smithy/credential-provider-imds
ecdsa-sig-formatter eslint-import-resolver-node tslint-react camelcase-css vue-property-decorator @types/react-redux
victory-vendor ant-design-vue @smithy/middleware-serde @tailwindcss/node @babel/plugin-proposal-numeric-separator
@types/yargs-parser @types/request @radix-ui/react-label canvas @babel/helper-optimise-call-expression
@nestjs/testing postcss-nested @aws-sdk/nested-clients prettier-eslint @smithy/url-parser fast-equals svelte-check
@noble/hashes babel-plugin-transform-object-assign jest-snapshot eslint-plugin-markdown @tailwindcss/oxide
postcss-custom-properties @smithy/middleware-stack workbox-webpack-plugin cli-truncate @types/webpack-env typings
decimal.js-light npmlog @csstools/css-tokenizer vinyl @smithy/util-retry serialize-javascript documentation
@smithy/service-error-classification jest-styled-components @radix-ui/react-dropdown-menu log4js jest-docblock
@types/cors sisteransi @babel/runtime-corejs3 @aws-sdk/credential-provider-ini babel-plugin-component
@smithy/querystring-parser lodash.isequal lie mockjs @smithy/util-stream multer @colors/colors
@babel/plugin-syntax-import-meta requires-port @microsoft/api-extractor string-length web-streams-polyfill
@radix-ui/react-tooltip request-promise-native @smithy/node-config-provider @octokit/openapi-types chromedriver
diff-sequences ip unist-util-visit @smithy/util-uri-escape toformat @types/istanbul-reports nodeunit tar-fs tsconfig
expect-type js-beautify is-buffer react-helmet @oclif/command @types/deep-eql
babel-plugin-transform-async-to-generator unist-util-visit-parents bower @tanstack/query-core file-type through
watchpack eslint-plugin-unused-imports @radix-ui/react-separator color synckit event-stream babel-preset-jest config
@smithy/middleware-retry stylelint-scss @smithy/util-hex-encoding @radix-ui/react-menu change-case
@types/body-parser tslint-eslint-rules find-cache-dir cpx unist-util-is @tsconfig/recommended make-fetch-happen
@storybook/theming chardet vuedraggable jest-watcher babel-plugin-syntax-dynamic-import core-js-compat
rollup-plugin-esbuild jws mysql2 stack-utils @types/react-transition-group is-obj eslint-plugin-react-refresh
@types/range-parser @radix-ui/react-select rollup-plugin-serve jest-runtime ember-source @smithy/util-endpoints
tap-min jsbi rfdc vue-html-loader unist-util-stringify-position isparta import-local styled-system
@radix-ui/react-collapsible power-assert @smithy/util-defaults-mode-node bcrypt @radix-ui/react-popover clear
regjsparser postcss-calc node-gyp markdown-it-container string.prototype.matchall @oclif/config unplugin deep-equal
micromark-util-symbol @babel/plugin-proposal-throw-expressions rewire popper.js nwsapi luxon abort-controller pino
spdx-expression-parse @angular/material @radix-ui/react-tabs @storybook/react-webpack5 @protobufjs/eventemitter
rollup-plugin-livereload @babel/plugin-external-helpers @tanstack/react-query lit-element postcss-safe-parser
@jest/reporters ember-data @protobufjs/fetch @types/crypto-js class-validator unique-filename clean-css make-error
grunt-contrib-connect color-string @ethersproject/networks @hookform/resolvers glob-to-regexp dumi ethereumjs-util
@adobe/css-tools @storybook/addon-storysource @tailwindcss/oxide-linux-x64-gnu react-i18next shortid
@smithy/hash-node @istanbuljs/nyc-config-typescript is-descriptor jest-extended @inquirer/type enquirer psl
readline-sync typescript-eslint preact wordwrap chalk-animation @rollup/plugin-url @csstools/css-calc resolve-cwd
gulp-minify-css @types/json5 ts-mocha @csstools/css-parser-algorithms element-plus @types/shelljs
@protobufjs/aspromise tsd @img/sharp-linuxmusl-x64 js-base64 @radix-ui/react-progress @nomiclabs/hardhat-ethers
@jest/expect-utils jest-config fflate class-transformer get-package-type ember-cli-app-version @types/hast
rollup-plugin-delete jest-leak-detector @types/istanbul-lib-report requirejs @babel/plugin-transform-classes
rollup-plugin-eslint @types/mdast @types/bluebird pathval karma-browserify safe-stable-stringify
rollup-plugin-node-builtins node-int64 unbuild @radix-ui/react-toggle gulp-cssmin
@babel/helper-define-polyfill-provider @webcomponents/webcomponentsjs loupe @babel/plugin-proposal-json-strings
char-regex @babel/plugin-transform-block-scoping cli-table jest-runner @vitejs/plugin-vue-jsx eslint-module-utils
@types/axios decompress-response @vueuse/core @smithy/util-defaults-mode-browser nsp @radix-ui/react-avatar typeorm
jest-circus adm-zip micromark-util-character tslint-loader google-logging-utils react-intl regexpu-core
travis-deploy-once lz-string svelte-preprocess min-indent child_process @babel/plugin-syntax-numeric-separator
@sveltejs/kit @babel/plugin-syntax-optional-catch-binding yorkie fb-watchman @vitest/coverage-c8 bser ember-ajax
@babel/plugin-transform-spread deep-eql @types/ramda @babel/plugin-syntax-top-level-await
babel-plugin-transform-jsbi-to-bigint @babel/plugin-syntax-nullish-coalescing-operator pnp-webpack-plugin
zod-to-json-schema jasmine-node hoist-non-react-statics @smithy/util-body-length-browser @types/puppeteer
@babel/plugin-transform-parameters react-dnd @jest/source-map bunyan immediate @oclif/dev-cli @aws-sdk/client-sso
@babel/plugin-syntax-object-rest-spread rollup-watch normalize-url bindings @smithy/config-resolver
@babel/plugin-syntax-logical-assignment-operators install @protobufjs/pool typechain jest-changed-files
@angular/platform-server @babel/plugin-syntax-json-strings tsconfig-paths-webpack-plugin @csstools/color-helpers
ethereum-waffle @reduxjs/toolkit webpack-virtual-modules http-proxy jest-resolve-dependencies
`
  .trim()
  .split(/\s+/u);
