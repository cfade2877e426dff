export type StoreFaultCode =
  | 'storage-full'
  | 'storage-lost' //     the browser or the site cleared the database under us
  | 'storage-failed'
  | 'needs-update'; //    a newer Pontic on this site owns the database
