HOST = "pgdata.university.example"
