// Whether a person of whom the viewer sees so much (`sight`) is within the scope.
sight > 0
