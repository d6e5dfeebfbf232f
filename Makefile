# Swiftlet's tasks. `make` alone lists them.

ARGS ?= --report report

.DEFAULT_GOAL := help
.PHONY: help cosim test rtl synth budgets yosys tools cocotb fusesoc bench docs lint format clean swift compiler opinions

help:
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 15

cosim: swift compiler tools ## run the golden model against the hardware and write report/ (ARGS="…" for options)
	swift run -c release cosim $(ARGS)

test: swift compiler tools opinions cocotb fusesoc ## run all tests
	@scripts/install-yosys || echo "NOTE: the budgets of the committed designs will not be tested" >&2
	swift test

rtl: swift ## write the Verilog of all configurations to rtl/
	swift run -c release rtl --registers .

synth: swift yosys ## synthesize for the ZC706, and write docs/resources.md and report/resources.html
	swift run -c release synth

budgets: swift yosys # after a change that is worth its cost
	swift run -c release synth --update-budgets

yosys: # the release that figures and budgets are made with
	@scripts/install-yosys

tools: ## install Verilator into .tools unless a supported one is on PATH
	@scripts/install-tools

fusesoc: # for swiftlet.core, where it can be had
	@scripts/install-fusesoc

cocotb: # for the test benches in sim/cocotb, where it can be had
	@scripts/install-cocotb

bench: swift compiler tools ## measure speed
	swift run --package-path Benchmarks -c release benchmarks

docs: swift ## make the reference documentation in .build/reference, for a browser
	SWIFTLET_DOCS=1 swift package --allow-writing-to-directory .build generate-documentation \
	  $(addprefix --target ,HDL VerilogEmission Simulation VerilatorBridge Primitives Formats Arithmetic Datapaths) \
	  --enable-experimental-combined-documentation --transform-for-static-hosting --diagnostic-level error --output-path .build/reference
	@echo "To read it: python3 -m http.server --directory .build/reference 8000, then http://localhost:8000/documentation"

lint: swift tools ## check the formatting of the Swift and the Verilog in rtl/
	swift format lint --strict --recursive Sources Tests Examples Package.swift
	scripts/lint-rtl

format: swift ## format the Swift in place
	swift format --in-place --recursive Sources Tests Examples Package.swift

clean: ## remove what was built: models, reports, binaries; the tools stay
	rm -rf .build report

# What the tasks need and cannot install themselves.

swift:
	@command -v swift > /dev/null || { \
	  echo "error: Swift was not found; install 6.1 or later from https://www.swift.org/install" >&2; exit 69; }

compiler:
	@for name in $${CXX:-g++ clang++ c++}; do command -v $$name > /dev/null && exit 0; done; \
	  echo "error: no C++ compiler was found; install one with: sudo apt-get install g++" >&2; exit 69

opinions:
	@for name in iverilog yosys; do command -v $$name > /dev/null || { \
	  echo "=============================================================================="; \
	  echo "NOTE: $$name was not found: the tests against it will be skipped."; \
	  echo "      Install it with: sudo apt-get install $$name"; \
	  echo "=============================================================================="; } >&2; done
