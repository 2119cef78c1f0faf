import CLI
import Parallelism

let attic = Attic()
prepareProcess()
// Before the arguments are read: a thread is there only as long after it is asked for as it takes to read a record.
let helper = Helper.threads()
// While that thread readies its own.
prepareMemory()
exitProcess(runRaingan(.current(), helper, attic))
