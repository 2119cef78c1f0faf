// The module's entry point comes here.
