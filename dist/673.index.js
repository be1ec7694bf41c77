export const id = 673;
export const ids = [673];
export const modules = {

/***/ 6673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asReviewed: () => (/* binding */ asReviewed)
/* harmony export */ });
/* harmony import */ var _clients_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);
/* harmony import */ var _inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3256);
/* harmony import */ var _inputs_pins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7693);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8699);
/* harmony import */ var _local_products_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2413);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1754);






async function* asReviewed(inputs, around, undo, signal) {
    if (inputs.expectedPlanSha256 === undefined)
        return;
    const { runner } = around;
    const quiet = { ...around, runner: { ...runner, warning: (line) => runner.debug(line) } };
    const local = (0,_inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .hasLocalProducts */ .MA)(inputs) ? await (0,_local_products_js__WEBPACK_IMPORTED_MODULE_4__.setUpLocally)(inputs, quiet, undo, false, signal) : undefined;
    const effective = (0,_inputs_pins_js__WEBPACK_IMPORTED_MODULE_2__/* .withPins */ .F)({ ...inputs, failOnDrift: false }, local?.pins ?? {});
    const servers = (0,_clients_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)(effective, quiet, signal);
    const work = { inputs: effective, around: quiet, servers, undo, signal, diffs: local?.diffs ?? [] };
    const task = { ...work, started: new Map() };
    try {
        for await (const part of _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMAND_TABLE */ .v.plan.work?.(task) ?? []) {
            yield part;
            if (part.plan !== undefined)
                (0,_steps_js__WEBPACK_IMPORTED_MODULE_5__/* .stopIfChanged */ .wq)(task, part.plan);
        }
    }
    finally {
        servers.close();
    }
}


/***/ })

};
