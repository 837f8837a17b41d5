/** All modules at hand at once, for callers that cannot wait: terminals and tests. A page fetches them (needed.ts). */
import { provideDocs } from "../objects/docs.ts";
import * as docs from "../objects/docs-data.ts";
import { registerModule } from "./registry.ts";
import _io from "./_io.ts";
import coroutines from "./coroutines.ts";
import contextlibAsync from "./contextlib.async.ts";
import typesCoroutine from "./types.coroutine.ts";
import _codecs from "./_codecs.ts";
import _pickle from "./_pickle.ts";
import pickle from "./pickle.ts";
import __future__ from "./__future__.ts";
import _random from "./_random.ts";
import random from "./random.ts";
import string from "./string.ts";
import textwrap from "./textwrap.ts";
import dataclasses from "./dataclasses.ts";
import enumModule from "./enum.ts";
import json from "./json.ts";
import typing from "./typing.ts";
import _tracemalloc from "./_tracemalloc.ts";
import tracemalloc from "./tracemalloc.ts";
import _weakref from "./_weakref.ts";
import _weakrefset from "./_weakrefset.ts";
import array from "./array.ts";
import asyncioModule from "./_asyncio.ts";
import contextvarsModule from "./_contextvars.ts";
import contextvars from "./contextvars.ts";
import asyncio from "./asyncio.ts";
import asyncioBaseEvents from "./asyncio.base_events.ts";
import asyncioBaseFutures from "./asyncio.base_futures.ts";
import asyncioBaseTasks from "./asyncio.base_tasks.ts";
import asyncioCoroutines from "./asyncio.coroutines.ts";
import asyncioEvents from "./asyncio.events.ts";
import asyncioExceptions from "./asyncio.exceptions.ts";
import asyncioFutures from "./asyncio.futures.ts";
import asyncioLocks from "./asyncio.locks.ts";
import asyncioMixins from "./asyncio.mixins.ts";
import asyncioQueues from "./asyncio.queues.ts";
import asyncioRunners from "./asyncio.runners.ts";
import asyncioTaskgroups from "./asyncio.taskgroups.ts";
import asyncioTasks from "./asyncio.tasks.ts";
import asyncioThreads from "./asyncio.threads.ts";
import asyncioTimeouts from "./asyncio.timeouts.ts";
import asyncioUnixEvents from "./asyncio.unix_events.ts";
import unittest from "./unittest.ts";
import unittestAsyncCase from "./unittest.async_case.ts";
import unittestCase from "./unittest.case.ts";
import unittestLoader from "./unittest.loader.ts";
import unittestMain from "./unittest.main.ts";
import unittestResult from "./unittest.result.ts";
import unittestRunner from "./unittest.runner.ts";
import unittestSignals from "./unittest.signals.ts";
import unittestSuite from "./unittest.suite.ts";
import unittestUtil from "./unittest.util.ts";
import cmath from "./cmath.ts";
import difflib from "./difflib.ts";
import objgraph from "./objgraph.ts";
import pprint from "./pprint.ts";
import atexit from "./atexit.ts";
import ctypes from "./ctypes.ts";
import gc from "./gc.ts";
import traceback from "./traceback.ts";
import types from "./types.ts";
import copyreg from "./copyreg.ts";
import copy from "./copy.ts";
import contextlib from "./contextlib.ts";
import math from "./math.ts";
import warnings from "./warnings.ts";
import dis from "./dis.ts";
import errno from "./errno.ts";
import os from "./os.ts";
import posix from "./posix.ts";
import posixpath from "./posixpath.ts";
import re from "./re.ts";
import struct from "./struct.ts";
import time from "./time.ts";
import weakref from "./weakref.ts";
import numbers from "./numbers.ts";
import operator from "./operator.ts";
import abc from "./abc.ts";
import keyword from "./keyword.ts";
import collections from "./collections.ts";
import _collections_abc from "./_collections_abc.ts";
import collectionsAbc from "./collections.abc.ts";
import fractions from "./fractions.ts";
import functools from "./functools.ts";
import itertools from "./itertools.ts";
import heapq from "./heapq.ts";
import bisect from "./bisect.ts";
import io from "./io.ts";
import _collections from "./_collections.ts";
import _multiprocessing from "./_multiprocessing.ts";
import multiprocessing from "./multiprocessing.ts";
import _queue from "./_queue.ts";
import _thread from "./_thread.ts";
import threading from "./threading.ts";
import queue from "./queue.ts";
import concurrent from "./concurrent.ts";
import concurrentFutures from "./concurrent.futures.ts";
import concurrentFuturesBase from "./concurrent.futures._base.ts";
import concurrentFuturesThread from "./concurrent.futures.thread.ts";

let done = false;
export function registerAll(): void {
  if (done) return;
  done = true;
  provideDocs(docs);
  for (const def of [
    __future__,
    coroutines,
    contextlibAsync,
    typesCoroutine,
    _codecs,
    _pickle,
    pickle,
    _io,
    _random,
    random,
    string,
    textwrap,
    dataclasses,
    enumModule,
    json,
    typing,
    _tracemalloc,
    tracemalloc,
    _weakref,
    _weakrefset,
    array,
    asyncioModule,
    contextvarsModule,
    contextvars,
    asyncio,
    asyncioBaseEvents,
    asyncioBaseFutures,
    asyncioBaseTasks,
    asyncioCoroutines,
    asyncioEvents,
    asyncioExceptions,
    asyncioFutures,
    asyncioLocks,
    asyncioMixins,
    asyncioQueues,
    asyncioRunners,
    asyncioTaskgroups,
    asyncioTasks,
    asyncioThreads,
    asyncioTimeouts,
    asyncioUnixEvents,
    unittest,
    unittestAsyncCase,
    unittestCase,
    unittestLoader,
    unittestMain,
    unittestResult,
    unittestRunner,
    unittestSignals,
    unittestSuite,
    unittestUtil,
    cmath,
    difflib,
    objgraph,
    pprint,
    atexit,
    ctypes,
    gc,
    weakref,
    traceback,
    types,
    copyreg,
    copy,
    contextlib,
    math,
    os,
    posix,
    posixpath,
    re,
    struct,
    time,
    numbers,
    operator,
    abc,
    keyword,
    collections,
    _collections_abc,
    collectionsAbc,
    warnings,
    dis,
    errno,
    fractions,
    functools,
    itertools,
    heapq,
    bisect,
    io,
    _collections,
    _multiprocessing,
    multiprocessing,
    _queue,
    _thread,
    threading,
    queue,
    concurrent,
    concurrentFutures,
    concurrentFuturesBase,
    concurrentFuturesThread,
  ])
    registerModule(def);
}
