select f.id from intake.file f
left join (select file_id, sum(length(bytes)) as bytes from intake.file_chunk group by file_id) c
  on c.file_id = coalesce(f.bytes_of, f.id)
where f.upload_complete and f.status in ('ACCEPTED', 'PARTIAL', 'DISCARDED') and f.size_bytes <> coalesce(c.bytes, 0)
