export { testMachine, type TestMachineOptions } from './test-machine.js';
export { testProcedure, type TestProcedureOptions } from './test-procedure.js';
