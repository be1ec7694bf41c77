export const id = 373;
export const ids = [373];
export const modules = {

/***/ 8373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _problems_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5799);
/* harmony import */ var _proof_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5429);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1754);
/* harmony import */ var _stored_password_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9453);




async function* verify(task, at) {
    const judged = yield* (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(task, at, (0,_proof_step_js__WEBPACK_IMPORTED_MODULE_1__/* .provesKeyManager */ .W)(task.inputs));
    const planned = (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .planOf */ .XC)(task, judged);
    yield { plan: planned };
    (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .stopAtDrift */ .nI)(task, planned);
    if (planned.action === "create") {
        throw new _problems_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("drift", {
            tried: `verify the Key Manager ${planned.name}`,
            where: task.servers.admin.session.client.where,
            said: "it does not exist",
        });
    }
    yield { registered: { id: planned.id, change: "unchanged" } };
    yield* (0,_proof_step_js__WEBPACK_IMPORTED_MODULE_1__/* .proof */ .n)(task, planned.id, at, judged, {
        onRefusal: planned.action === "unchanged" ? _stored_password_js__WEBPACK_IMPORTED_MODULE_3__/* .nameStoredPassword */ .zz : _stored_password_js__WEBPACK_IMPORTED_MODULE_3__/* .askIdentityServer */ .D6,
    });
}


/***/ })

};
