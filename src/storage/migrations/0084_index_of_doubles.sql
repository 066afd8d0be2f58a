-- A foreign key is looked up by its whole column when a product is taken away; the index over some rows did not serve it.
drop index product_same_as;
create index product_same_as on product (same_as);
