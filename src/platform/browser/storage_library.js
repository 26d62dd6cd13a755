// Storage in the browser: IDBFS of Emscripten 3.1.69, hardened, and the calls of browser_storage.cpp.
// What the files mean is left to app/storage; who may write is decided in web/tab_lock.ts before this runs.
// Rule: design.md, Keeping data, 1–3.
//
// Changes against the stock file system:
// - one transaction compares and writes; it checks the epoch first, and any failed request aborts it;
// - success is reported when the transaction is complete, with strict durability;
// - a writer raises the epoch in the transaction that reads everything; nothing is written before that;
// - a closed connection is opened again, and then the epoch is checked like always;
// - each area is synced on its own, one sync at a time;
// - every write has a time stamp of its own, so that two within a millisecond are both kept;
// - renaming over a file removes the old node, which the stock file system leaves in its name table.

// Code that no one may use any more.
for (const name of [
  'queuePersist', 'getRemoteSet', 'getLocalSet', 'loadRemoteEntry', 'storeRemoteEntry', 'removeRemoteEntry',
]) {
  delete LibraryManager.library.$IDBFS[name];
}

Object.assign(LibraryManager.library.$IDBFS, {
  // The record that says who may write. It is no path, so it never meets a file.
  EPOCH_KEY: 'epoch',

  mount: (mount) => {
    mount.loaded = false; // the load gate
    mount.epoch = 0; // 0: not raised by us
    mount.stamp = 0; // the youngest time stamp that was given
    mount.transaction = null;
    mount.attempt = 0; // counts loads and syncs: what an earlier one still opens is not used
    return MEMFS.mount(mount);
  },

  getDB: (name, callback) => {
    if (IDBFS.dbs[name]) return callback(null, IDBFS.dbs[name]);
    let request;
    try {
      request = IDBFS.indexedDB().open(name, IDBFS.DB_VERSION);
    } catch (error) {
      return callback(error);
    }
    request.onupgradeneeded = () => {
      const db = request.result;
      if (db.objectStoreNames.contains(IDBFS.DB_STORE_NAME)) return;
      db.createObjectStore(IDBFS.DB_STORE_NAME).createIndex('timestamp', 'timestamp', { 'unique': false });
    };
    request.onsuccess = () => {
      const db = request.result;
      const forget = () => {
        if (IDBFS.dbs[name] === db) delete IDBFS.dbs[name];
      };
      db['onclose'] = forget;
      db['onversionchange'] = () => {
        forget();
        db.close();
      };
      IDBFS.dbs[name] = db;
      callback(null, db);
    };
    request.onerror = (event) => {
      event.preventDefault();
      callback(request.error);
    };
  },

  // Opens a transaction over the area's store. A connection that the browser has closed is opened again once.
  begin: (mount, access, callback, again) => {
    IDBFS.getDB(mount.mountpoint, (error, db) => {
      if (error) return callback(error);
      let transaction;
      try {
        transaction = db.transaction([IDBFS.DB_STORE_NAME], access, { 'durability': 'strict' });
      } catch (failure) {
        delete IDBFS.dbs[mount.mountpoint];
        if (again) return callback(failure);
        return IDBFS.begin(mount, access, callback, true);
      }
      callback(null, transaction);
    });
  },

  syncfs: (mount, populate, callback) => {
    if (mount.transaction) {
      // The caller has lost patience with the one before. It may hang for good, so its connection goes too.
      const hanging = mount.transaction;
      mount.transaction = null;
      try {
        hanging.abort();
      } catch (ignored) { // it has ended meanwhile
      }
      hanging.db.close();
      delete IDBFS.dbs[mount.mountpoint];
    }
    const writer = SanpoStorage.mode() === 0;
    if (!populate && !writer) return callback({ 'name': 'read_only' });
    if (!populate && !mount.loaded) return callback({ 'name': 'not_loaded' });
    if (populate) mount.loaded = false;
    const attempt = ++mount.attempt;
    IDBFS.begin(mount, writer ? 'readwrite' : 'readonly', (error, transaction) => {
      if (error) return callback(error);
      if (attempt !== mount.attempt) return callback({ 'name': 'AbortError' });
      mount.transaction = transaction;
      IDBFS.reconcile(mount, populate, transaction, callback);
    });
  },

  // One transaction: the epoch, then everything in (populate) or every difference out.
  reconcile: (mount, populate, transaction, callback) => {
    const store = transaction.objectStore(IDBFS.DB_STORE_NAME);
    const inside = (key) => typeof key == 'string' && key.startsWith(mount.mountpoint + '/');
    const files = [];
    let epoch = 0;
    let reason = null;
    let whole = false; // everything has been asked for: a transaction may end without having told us all
    const finish = (error) => {
      if (mount.transaction === transaction) mount.transaction = null;
      callback(error);
    };
    // Whatever goes wrong in a handler ends the whole transaction.
    const guarded = (handler) => () => {
      try {
        handler();
      } catch (error) {
        reason = reason || error;
        transaction.abort();
      }
    };
    // A failed request is not excused with preventDefault, so the browser aborts the transaction.
    transaction.onabort = () => finish(reason || transaction.error || { 'name': 'AbortError' });
    transaction.oncomplete = () => {
      if (!whole) return finish({ 'name': 'AbortError' });
      if (!populate) return finish(null);
      if (mount.transaction !== transaction) return finish({ 'name': 'AbortError' }); // another load has begun
      try {
        IDBFS.replaceLocal(mount, files);
      } catch (error) {
        return finish(error);
      }
      if (SanpoStorage.mode() === 0) mount.epoch = epoch;
      mount.loaded = true;
      finish(null);
    };

    const epochRequest = store.get(IDBFS.EPOCH_KEY);
    epochRequest.onsuccess = guarded(() => {
      epoch = epochRequest.result ? epochRequest.result['epoch'] : 0;
      if (populate) {
        if (transaction.mode === 'readwrite') store.put({ 'epoch': ++epoch }, IDBFS.EPOCH_KEY);
        const entries = store.openCursor();
        entries.onsuccess = guarded(() => {
          const cursor = entries.result;
          if (!cursor) {
            whole = true;
            return;
          }
          if (inside(cursor.key)) files.push([cursor.key, cursor.value]);
          cursor.continue();
        });
        return;
      }
      if (epoch !== mount.epoch) throw { 'name': 'refused' };
      const kept = new Map();
      const stamps = store.index('timestamp').openKeyCursor();
      stamps.onsuccess = guarded(() => {
        const cursor = stamps.result;
        if (cursor) {
          if (inside(cursor.primaryKey)) kept.set(cursor.primaryKey, cursor.key.getTime());
          cursor.continue();
          return;
        }
        for (const path of IDBFS.localPaths(mount)) {
          const stamp = FS.stat(path).mtime;
          if (kept.get(path) !== stamp.getTime()) {
            store.put({ 'timestamp': stamp, 'mode': FS.stat(path).mode, 'contents': FS.readFile(path) }, path);
          }
          kept.delete(path);
        }
        for (const path of kept.keys()) store.delete(path);
        whole = true;
      });
    });
  },

  localPaths: (mount) =>
    FS.readdir(mount.mountpoint)
      .filter((name) => name !== '.' && name !== '..')
      .map((name) => mount.mountpoint + '/' + name),

  // Makes the copy in memory what was read.
  replaceLocal: (mount, files) => {
    for (const path of IDBFS.localPaths(mount)) FS.unlink(path);
    for (const [path, entry] of files) {
      FS.writeFile(path, entry['contents'], { 'canOwn': true });
      const stamp = entry['timestamp'].getTime();
      FS.utime(path, stamp, stamp);
      mount.stamp = Math.max(mount.stamp, stamp);
    }
  },
});

addToLibrary({
  $SanpoStorage__deps: ['$FS', '$IDBFS', '$MEMFS', '$PATH', '$UTF8ToString', '$stringToUTF8OnStack', '$stackSave', '$stackRestore'],
  $SanpoStorage: {
    mounts: [null, null],

    // 0 writer, 1 follower, 2 memory: as StorageMode in platform/storage.h.
    mode: () => ['writer', 'follower', 'memory'].indexOf(Module['storage']['mode']),

    // Mounts the area (0 live, 1 archive) on first use. The mount point names the database, so it holds the
    // path of the deployment: two copies of the application on one origin do not meet.
    mount: (area) => {
      if (!SanpoStorage.mounts[area]) {
        const point = '/sanpo' + Module['storage']['place'] + ['live', 'archive'][area];
        FS.mkdirTree(point);
        SanpoStorage.mounts[area] = FS.mount(IDBFS, {}, point).mount;
      }
      return SanpoStorage.mounts[area];
    },

    path: (area, name) => SanpoStorage.mount(area).mountpoint + '/' + UTF8ToString(name),

    // StorageFailure::Kind by the name of the browser's error.
    kind: (error) => {
      const kinds = {
        'refused': 0,
        'QuotaExceededError': 1,
        'InvalidStateError': 2,
        'not_loaded': 3,
        'read_only': 5,
        'SecurityError': 6,
        'ReferenceError': 6,
        'TypeError': 6,
      };
      return error && error['name'] in kinds ? kinds[error['name']] : 7;
    },

    // Runs a change of the file system; 0 or the errno.
    change: (action) => {
      try {
        action();
        return 0;
      } catch (error) {
        return error.errno || 1;
      }
    },

    sync: (area, populate, ticket, answer) => {
      const respond = (error) => {
        const stack = stackSave();
        const detail = error ? String(error['message'] || error['name'] || error) : '';
        const kind = error ? SanpoStorage.kind(error) : -1;
        const text = stringToUTF8OnStack(detail);
        {{{ makeDynCall('viip', 'answer') }}}(ticket, kind, text);
        stackRestore(stack);
      };
      try {
        IDBFS.syncfs(SanpoStorage.mount(area), populate, respond);
      } catch (error) {
        respond(error);
      }
    },
  },

  sanpo_storage_mode__deps: ['$SanpoStorage'],
  sanpo_storage_mode: () => SanpoStorage.mode(),

  sanpo_storage_load__deps: ['$SanpoStorage'],
  sanpo_storage_load: (area, ticket, answer) => SanpoStorage.sync(area, true, ticket, answer),

  sanpo_storage_sync__deps: ['$SanpoStorage'],
  sanpo_storage_sync: (area, ticket, answer) => SanpoStorage.sync(area, false, ticket, answer),

  sanpo_storage_write__deps: ['$SanpoStorage'],
  sanpo_storage_write: (area, name, bytes, size) =>
    SanpoStorage.change(() => {
      const mount = SanpoStorage.mount(area);
      const path = SanpoStorage.path(area, name);
      FS.writeFile(path, HEAPU8.slice(bytes, bytes + size), { 'canOwn': true });
      mount.stamp = Math.max(Date.now(), mount.stamp + 1);
      FS.utime(path, mount.stamp, mount.stamp);
    }),

  sanpo_storage_rename__deps: ['$SanpoStorage'],
  sanpo_storage_rename: (area, from, to) =>
    SanpoStorage.change(() => {
      const target = SanpoStorage.path(area, to);
      if (FS.analyzePath(target).exists) FS.unlink(target);
      FS.rename(SanpoStorage.path(area, from), target);
    }),

  sanpo_storage_remove__deps: ['$SanpoStorage'],
  sanpo_storage_remove: (area, name) =>
    SanpoStorage.change(() => {
      const path = SanpoStorage.path(area, name);
      if (FS.analyzePath(path).exists) FS.unlink(path);
    }),

  // The names with a newline after each, in memory that the caller frees.
  sanpo_storage_list__deps: ['$SanpoStorage', '$stringToNewUTF8'],
  sanpo_storage_list: (area) => {
    const mount = SanpoStorage.mount(area);
    const names = IDBFS.localPaths(mount).map((path) => path.slice(mount.mountpoint.length + 1) + '\n');
    return stringToNewUTF8(names.join(''));
  },

  // The bytes in memory that the caller frees, their number at `size`; 0 when there is no such file.
  sanpo_storage_read__deps: ['$SanpoStorage', 'malloc'],
  sanpo_storage_read: (area, name, size) => {
    let node;
    try {
      ({ node } = FS.lookupPath(SanpoStorage.path(area, name)));
    } catch {
      return 0;
    }
    const contents = MEMFS.getFileDataAsTypedArray(node); // as IDBFS itself does: opening it would copy it once more
    const bytes = _malloc(contents.length + 1);
    HEAPU8.set(contents, bytes);
    {{{ makeSetValue('size', 0, 'contents.length', 'u32') }}};
    return bytes;
  },
});
