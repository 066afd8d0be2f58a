-- What each server did on a timer of its own is asked for by the clock, and one worker does it. One of a kind at a time:
-- the next is not asked for while one waits or runs. What failed is made up for by the next, not by another try.
select jobs.create_queue('checkpoint', '{"policy": "exclusive", "retryLimit": 0, "expireInSeconds": 900, "retentionSeconds": 3600, "deleteAfterSeconds": 3600, "partition": false}');
select jobs.create_queue('ledgerCheck', '{"policy": "exclusive", "retryLimit": 0, "expireInSeconds": 7200, "retentionSeconds": 7200, "deleteAfterSeconds": 604800, "partition": false}');
select jobs.create_queue('tidy', '{"policy": "exclusive", "retryLimit": 0, "expireInSeconds": 3600, "retentionSeconds": 7200, "deleteAfterSeconds": 604800, "partition": false}');
