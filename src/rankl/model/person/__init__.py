"""Who the person is: age, weight, volumes, and what ageing does."""
