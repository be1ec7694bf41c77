export const id = 903;
export const ids = [903];
export const modules = {

/***/ 1903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1754);

async function* plan(task, at) {
    const judged = yield* (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(task, at, false);
    const planned = (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .planOf */ .XC)(task, judged);
    yield { plan: planned };
    (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .stopAtDrift */ .nI)(task, planned);
}


/***/ })

};
