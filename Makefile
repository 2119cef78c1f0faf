# Raingan: from one agency's scores to its published report. `make help` lists the targets.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help report build tools test lint golden bench cluster format install clean

# What the program is built with, and what it needs at hand when it runs.
BUILD_PACKAGES := pkg-config libyaml-dev libexpat1-dev libzip-dev libxlsxwriter-dev libharfbuzz-dev \
  libfreetype-dev libdeflate-dev libthai-dev libthai-data fonts-tlwg-laksaman-ttf fonts-dejavu-core
# What the tests judge its output with; firefox-esr for its PDF reader.
PYTHON_PACKAGES := python3 python3-venv
TEST_PACKAGES := poppler-utils mupdf-tools qpdf libpdfbox2-java libcommons-io-java libcommons-logging-java \
  default-jre-headless libreoffice-calc-nogui chromium firefox-esr nodejs $(PYTHON_PACKAGES)
# Other programs that print a report, to compare with.
BENCH_PACKAGES := weasyprint chromium libreoffice-writer-nogui $(PYTHON_PACKAGES)
# Clusters of this machine alone.
CLUSTER_PACKAGES := parallel rsync openssh-server openssh-client slurm-wlm munge bc $(PYTHON_PACKAGES)

VENV := .build/venv
# Each example with the kinds of report that it shows.
REPORTS := annual:mueang-klaeng-2564 annual:mae-sot-2568 analysis:mae-sot-2568 measures:tha-nang-naeo-2566 \
  matrix:phichai-2567 progress:phanom-rung-2566
SCRIPTS := Scripts
SWIFT_SOURCES := Sources Tests Benchmarks Package.swift
# What the program is linked with otherwise than packages say. One that brings the compilers' own libraries starts sooner (libgcc_s asks
# the processor what it is, which a virtual one takes long to tell), as does one that loads the libraries of type, and what they
# ask for, with the first font.
LINKED := .build/linked
LATE_LIBRARIES := harfbuzz freetype2
# Without frame pointers a report is a fiftieth less work. Where the program offers none of its thousands of symbols to the libraries
# that it loads, they find theirs sooner: a fifteenth of the time of a start.
SWIFT_BUILD := PKG_CONFIG_PATH="$(CURDIR)/$(LINKED)$${PKG_CONFIG_PATH:+:$$PKG_CONFIG_PATH}" swift build --quiet \
  --omit-frame-pointers --static-swift-stdlib --disable-local-rpath -Xlinker "-L$(CURDIR)/$(LINKED)" -Xlinker --no-export-dynamic

help: ## List the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

report: build ## Install what is missing, build, and make the examples' reports in out/
	@mkdir -p out
	@for report in $(REPORTS); do \
	  kind=$${report%%:*} name=$${report#*:}; \
	  .build/release/raingan render "Examples/$$name.yaml" --kind "$$kind" --format pdf --format html -o out/ --quiet >/dev/null; \
	  [ "$$kind" = annual ] || name+=-$$kind; \
	  echo "out/$$name.pdf and .html"; \
	done
	@echo "Done. What deserves a second look in a record: .build/release/raingan check RECORD"

build: ## Build the program for use: .build/release/raingan
	@$(SCRIPTS)/apt-install $(BUILD_PACKAGES)
	@echo "Building the program; the first time takes some minutes."
	@rm -rf $(LINKED) && mkdir -p $(LINKED)
	@for pair in libstdc++.a:libstdc++.a libgcc_eh.a:libgcc_s.a; do \
	  archive=$$(clang -print-file-name=$${pair%:*}); \
	  [ ! -f "$$archive" ] || ln -s "$$archive" $(LINKED)/$${pair#*:}; \
	done
	@for library in $(LATE_LIBRARIES); do \
	  grep -v '^Libs' "$$(pkg-config --variable=pcfiledir $$library)/$$library.pc" >$(LINKED)/$$library.pc; \
	done
	@$(SWIFT_BUILD) -c release --product raingan

tools: ## Install what the tests need
	@$(SCRIPTS)/apt-install $(BUILD_PACKAGES) $(TEST_PACKAGES)
	@$(SCRIPTS)/python-tools $(VENV)

lint: ## Check the style of the sources, and that each module declares what it imports
	@swift format lint --strict --recursive $(SWIFT_SOURCES)
	@swift build --quiet --build-tests --explicit-target-dependency-import-check error

test: tools lint build ## Run every test
	@$(VENV)/bin/python Tests/validate-schema.py
	@RAINGAN_PYTHON="$(CURDIR)/$(VENV)/bin/python" RAINGAN_BINARY="$(CURDIR)/.build/release/raingan" swift test --quiet

golden: ## Renew the golden files; a run that records fails, so that it never looks like passing
	@UPDATE_GOLDEN=1 swift test --quiet

bench: build ## Time and memory beside other programs, by pages, cores and agencies: Benchmarks/results/
	@$(SCRIPTS)/apt-install $(BENCH_PACKAGES)
	@$(SCRIPTS)/python-tools $(VENV)
	@$(SWIFT_BUILD) -c release --product raingan-bench
	@$(VENV)/bin/python Benchmarks/bench.py

cluster: build ## Run shares on clusters of this machine alone, fifty kills and a full disk (as root)
	@$(SCRIPTS)/apt-install $(CLUSTER_PACKAGES)
	@$(SCRIPTS)/python-tools .build/cluster-venv Tests/Cluster/requirements.txt
	@Tests/Cluster/run
	@python3 Tests/Cluster/kills.py
	@Tests/Cluster/full-disk

format: ## Format the sources
	@swift format --in-place --recursive $(SWIFT_SOURCES)

PREFIX ?= /usr/local
install: build ## Install into PREFIX (/usr/local)
	install -D -m 755 .build/release/raingan $(DESTDIR)$(PREFIX)/bin/raingan
	mkdir -p $(DESTDIR)$(PREFIX)/share/raingan
	cp -R Templates Fonts $(DESTDIR)$(PREFIX)/share/raingan/

clean: ## Remove everything that was made
	@rm -rf .build out
