export const id = 477;
export const ids = [477];
export const modules = {

/***/ 9858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   apply: () => (/* binding */ apply)
/* harmony export */ });
/* harmony import */ var _key_manager_register_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8612);
/* harmony import */ var _proof_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5429);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1754);
/* harmony import */ var _stored_password_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9453);




async function* apply(task, at) {
    const { inputs, servers, around, undo } = task;
    const signedIn = (0,_stored_password_js__WEBPACK_IMPORTED_MODULE_3__/* .connectorCanSignIn */ .SW)(task);
    signedIn.catch(() => undefined);
    const judged = yield* (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(task, at, (0,_proof_step_js__WEBPACK_IMPORTED_MODULE_1__/* .provesKeyManager */ .W)(inputs));
    await signedIn;
    const planned = (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .planOf */ .XC)(task, judged);
    yield { plan: planned };
    (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .stopIfChanged */ .wq)(task, planned);
    yield { stage: "register" };
    const { sent, stored, ...registered } = await (0,_key_manager_register_js__WEBPACK_IMPORTED_MODULE_0__/* .register */ .kz)(servers.admin, planned, undo);
    yield { registered };
    around.runner.info(`Key Manager ${planned.name} ${registered.change} (${registered.id})`);
    const onRefusal = registered.change === "unchanged" ? _stored_password_js__WEBPACK_IMPORTED_MODULE_3__/* .rewriteStored */ .Ip : _stored_password_js__WEBPACK_IMPORTED_MODULE_3__/* .askIdentityServer */ .D6;
    yield* (0,_proof_step_js__WEBPACK_IMPORTED_MODULE_1__/* .proof */ .n)(task, registered.id, at, judged, { change: registered.change, sent, stored, onRefusal });
}


/***/ })

};
