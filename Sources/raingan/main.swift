import CLI

prepareProcess()
exitProcess(runRaingan(.current()))
