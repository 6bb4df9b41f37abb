print("kiln: nothing to fire")
