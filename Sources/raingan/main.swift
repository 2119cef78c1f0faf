import CLI

let attic = Attic()
prepareProcess()
exitProcess(runRaingan(.current(), attic))
